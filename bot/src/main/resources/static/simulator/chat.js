'use strict';
// Draws the chat of one person and sends what they do. Message text is untrusted: it only ever becomes text nodes.
(() => {
  const { base, bot, initial, language, texts, entries } = document.body.dataset;
  const say = JSON.parse(texts);
  const byId = id => document.getElementById(id);
  const messages = byId('messages'), quick = byId('quick'), input = byId('text'), notice = byId('notice');
  const locale = language === 'th' ? 'th-TH-u-ca-buddhist-nu-latn' : 'en-GB';
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Bangkok' });
  const calendar = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Asia/Bangkok' });
  let last = 0, lastDay = '', source = null, noticeTimer = 0;

  const el = (tag, className, ...children) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children.filter(child => child !== null && child !== undefined));
    return made;
  };
  const tell = text => {
    notice.textContent = text;
    notice.hidden = !text;
    clearTimeout(noticeTimer);
    if (text) noticeTimer = setTimeout(() => { notice.hidden = true; }, 6000);
  };

  // ---- what the person does
  const post = async (path, body, type, failure) => {
    try {
      const answer = await fetch(base + path, { method: 'POST', body, headers: { 'Content-Type': type } });
      if (!answer.ok) throw new Error(String(answer.status));
      return true;
    } catch (failed) {
      tell(failure);
      return false;
    }
  };
  const speak = said => post('/say', JSON.stringify(said), 'application/json', say.notSent);
  const dropQuick = () => quick.replaceChildren();

  const base64 = async file => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    return btoa(text);
  };
  const sendPhotos = async picker => {
    const files = [...picker.files];
    picker.value = '';
    if (files.length === 0) return;
    const sent = files.length === 1
      ? await post('/photo', files[0], files[0].type || 'image/jpeg', say.photoNotSent)
      : await post('/say', JSON.stringify({ kind: 'photos', pictures: await Promise.all(files.map(base64)) }),
          'application/json', say.photoNotSent);
    if (sent) dropQuick();
  };
  const choose = (dialog, then) => {
    dialog.returnValue = '';
    dialog.onclose = () => { if (dialog.returnValue === 'ok') then(); };
    dialog.showModal();
  };
  const sendPlace = () => choose(byId('placeDialog'), async () => {
    const place = {
      kind: 'location', title: byId('placeTitle').value || null, address: byId('placeAddress').value,
      latitude: Number(byId('latitude').value), longitude: Number(byId('longitude').value)
    };
    if (await speak(place)) dropQuick();
  });
  const pickDate = action => {
    const field = byId('date');
    field.type = action.mode === 'datetime' ? 'datetime-local' : action.mode;
    for (const bound of ['min', 'max']) {
      if (action[bound]) field.setAttribute(bound, action[bound].replace('t', 'T')); else field.removeAttribute(bound);
    }
    field.value = (action.initial || '').replace('t', 'T');
    choose(byId('dateDialog'), async () => {
      if (await speak({ kind: 'postback', data: action.data, params: { [action.mode]: field.value } })) dropQuick();
    });
  };
  const open = uri => {
    const address = /^(https?|tel|line):/i.test(uri) ? uri : null;
    if (!address) { tell(say.badLink); return; }
    const link = el('a');
    link.href = address;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.click();
  };
  const act = (action, chip) => {
    const keeps = ['camera', 'cameraRoll', 'location', 'datetimepicker'].includes(action.type);
    if (chip && !keeps) dropQuick();
    switch (action.type) {
      case 'message': speak({ kind: 'text', text: action.text }); break;
      case 'postback':
        speak({ kind: 'postback', data: action.data, displayText: action.displayText || action.text || null });
        if (action.inputOption === 'openKeyboard') {
          input.value = action.fillInText || '';
          grow();
          input.focus();
        }
        break;
      case 'uri': open(action.uri); break;
      case 'datetimepicker': pickDate(action); break;
      case 'camera': byId('cameraFile').click(); break;
      case 'cameraRoll': byId('rollFile').click(); break;
      case 'location': sendPlace(); break;
      case 'clipboard':
        navigator.clipboard.writeText(action.clipboardText).then(() => tell(say.copied), () => tell(say.badLink));
        break;
      default: tell(say.other);
    }
  };
  const tappable = (element, action) => {
    if (!action) return element;
    element.classList.add('tappable');
    element.tabIndex = 0;
    element.setAttribute('role', 'button');
    if (action.label) element.setAttribute('aria-label', action.label);
    element.addEventListener('click', event => { event.stopPropagation(); act(action); });
    element.addEventListener('keydown', event => {
      if (event.target === element && (event.key === 'Enter' || event.key === ' ')) { event.preventDefault(); act(action); }
    });
    return element;
  };
  const button = (action, className) => {
    const made = el('button', className, action.label || '');
    made.type = 'button';
    made.addEventListener('click', event => { event.stopPropagation(); act(action); });
    return made;
  };
  const picture = (address, className, alt) => {
    const made = el('img', className);
    made.alt = alt || '';
    made.referrerPolicy = 'no-referrer';
    made.addEventListener('error', () => made.replaceWith(el('span', 'broken', say.brokenImage)), { once: true });
    if (address.startsWith(base) || /^https?:/i.test(address)) made.src = address;
    return made;
  };

  // ---- Flex
  const SPACE = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };
  const FONT = { xxs: 11, xs: 13, sm: 14, md: 16, lg: 19, xl: 22, xxl: 29, '3xl': 35, '4xl': 48, '5xl': 74 };
  const IMAGE = { xxs: 40, xs: 60, sm: 80, md: 100, lg: 120, xl: 140, xxl: 160, '3xl': 180, '4xl': 200, '5xl': 220 };
  const BORDER = { none: 0, light: 0.5, normal: 1, medium: 2, 'semi-bold': 3, bold: 4 };
  const BUBBLE = { nano: 120, micro: 160, deca: 220, hecto: 241, kilo: 260, mega: 300, giga: 386 };
  const ALIGN = { start: 'flex-start', top: 'flex-start', center: 'center', end: 'flex-end', bottom: 'flex-end' };
  const measure = (value, table) => value === undefined || value === null ? ''
    : value in table ? table[value] + 'px' : /^-?[0-9.]+(px|%)$/.test(value) ? value : '';
  const colour = value => /^#([0-9a-f]{6}|[0-9a-f]{8})$/i.test(value || '') ? value : '';

  const letter = (element, part) => {
    const style = element.style;
    if (part.size) style.fontSize = measure(part.size, FONT);
    if (part.color) style.color = colour(part.color);
    if (part.weight === 'bold') style.fontWeight = '700';
    if (part.style === 'italic') style.fontStyle = 'italic';
    if (part.decoration && part.decoration !== 'none') style.textDecoration = part.decoration;
    return element;
  };
  const flexText = part => {
    const made = letter(el('div', 'f-text'), part);
    if (part.contents && part.contents.length) {
      made.append(...part.contents.map(span => letter(el('span', '', span.text || ''), span)));
    } else {
      made.append(part.text || '');
    }
    if (part.align) made.style.textAlign = part.align;
    if (part.wrap) made.classList.add('wrap');
    if (part.lineSpacing) made.style.lineHeight = `calc(1.35em + ${measure(part.lineSpacing, SPACE)})`;
    if (part.wrap && part.maxLines) {
      made.classList.add('clamp');
      made.style.webkitLineClamp = String(part.maxLines);
    }
    return made;
  };
  const flexImage = part => {
    const frame = el('div', 'f-image');
    const [width, height] = (part.aspectRatio || '1:1').split(':').map(Number);
    frame.style.width = part.size === 'full' ? '100%' : measure(part.size || 'md', IMAGE);
    frame.style.aspectRatio = `${width} / ${height}`;
    frame.style.alignSelf = ALIGN[part.align || 'center'];
    if (part.backgroundColor) frame.style.backgroundColor = colour(part.backgroundColor);
    frame.append(picture(part.url || '', part.aspectMode === 'cover' ? 'cover' : 'fit', part.action && part.action.label));
    return frame;
  };
  const flexIcon = part => {
    const made = picture(part.url || '', 'f-icon', '');
    const [width, height] = (part.aspectRatio || '1:1').split(':').map(Number);
    made.style.height = measure(part.size || 'md', FONT);
    made.style.aspectRatio = `${width} / ${height}`;
    return made;
  };
  const flexButton = part => {
    const made = button(part.action || {}, `f-button ${part.style || 'link'} ${part.height === 'sm' ? 'small' : ''}`);
    if (part.color) made.style[(part.style || 'link') === 'link' ? 'color' : 'backgroundColor'] = colour(part.color);
    return made;
  };
  const flexBox = box => {
    const made = el('div', 'f-box ' + (box.layout || 'vertical'));
    const style = made.style;
    if (box.backgroundColor) style.backgroundColor = colour(box.backgroundColor);
    if (box.background && box.background.type === 'linearGradient') {
      const { angle, startColor, centerColor, endColor } = box.background;
      const stops = [startColor, centerColor, endColor].map(colour).filter(Boolean).join(', ');
      if (/^[0-9.]+deg$/.test(angle)) style.backgroundImage = `linear-gradient(${angle}, ${stops})`;
    }
    if (box.borderWidth || box.borderColor) {
      style.border = `${measure(box.borderWidth || 'normal', BORDER)} solid ${colour(box.borderColor) || 'transparent'}`;
    }
    if (box.cornerRadius) style.borderRadius = measure(box.cornerRadius, SPACE);
    for (const size of ['width', 'maxWidth', 'height', 'maxHeight']) if (box[size]) style[size] = measure(box[size], {});
    if (box.height) style.flexShrink = '0';
    if (box.paddingAll) style.padding = measure(box.paddingAll, SPACE);
    if (box.paddingTop) style.paddingTop = measure(box.paddingTop, SPACE);
    if (box.paddingBottom) style.paddingBottom = measure(box.paddingBottom, SPACE);
    if (box.paddingStart) style.paddingLeft = measure(box.paddingStart, SPACE);
    if (box.paddingEnd) style.paddingRight = measure(box.paddingEnd, SPACE);
    if (box.justifyContent) style.justifyContent = box.justifyContent;
    if (box.alignItems) style.alignItems = box.alignItems;
    (box.contents || []).forEach((part, index) => {
      const child = component(part, box);
      const space = part.margin || (index > 0 ? box.spacing : null);
      if (space) child.style[box.layout === 'vertical' ? 'marginTop' : 'marginLeft'] = measure(space, SPACE);
      made.append(child);
    });
    return made;
  };
  const MAKE = {
    box: flexBox, text: flexText, image: flexImage, icon: flexIcon, button: flexButton,
    separator: part => {
      const made = el('div', 'f-separator');
      if (part.color) made.style.backgroundColor = colour(part.color);
      return made;
    },
    filler: () => el('div', 'f-filler')
  };
  const component = (part, parent) => {
    const made = (MAKE[part.type] || (() => el('span', 'broken', say.other)))(part);
    const across = parent.layout !== 'vertical';
    const fixed = part.type === 'icon' || part.type === 'separator' || (across && part.width);
    const share = part.flex !== undefined && part.flex !== null ? part.flex
      : part.type === 'filler' ? 1 : across && !fixed ? 1 : 0;
    if (across) made.style.flex = share === 0 ? '0 0 auto' : `${share} 1 0`;
    else if (share > 0) made.style.flex = `${share} 0 auto`;
    if (across && part.type === 'image' && share > 0) made.style.maxWidth = '100%';
    if (part.gravity && across) made.style.alignSelf = ALIGN[part.gravity];
    if (part.position === 'absolute') made.style.position = 'absolute';
    else if (['offsetTop', 'offsetBottom', 'offsetStart', 'offsetEnd'].some(side => part[side])) made.style.position = 'relative';
    if (part.offsetTop) made.style.top = measure(part.offsetTop, SPACE);
    if (part.offsetBottom) made.style.bottom = measure(part.offsetBottom, SPACE);
    if (part.offsetStart) made.style.left = measure(part.offsetStart, SPACE);
    if (part.offsetEnd) made.style.right = measure(part.offsetEnd, SPACE);
    return part.type === 'button' ? made : tappable(made, part.action);
  };
  const flexBubble = bubble => {
    const made = el('article', 'f-bubble');
    made.style.width = (BUBBLE[bubble.size || 'mega'] || BUBBLE.mega) + 'px';
    if (bubble.direction === 'rtl') made.dir = 'rtl';
    for (const block of ['header', 'hero', 'body', 'footer']) {
      if (!bubble[block]) continue;
      const look = (bubble.styles || {})[block] || {};
      const part = bubble[block].type === 'video' ? bubble[block].altContent : bubble[block];
      const frame = el('div', 'f-block ' + block, component(part, { layout: 'vertical' }));
      if (look.backgroundColor) frame.style.backgroundColor = colour(look.backgroundColor);
      if (look.separator && made.childElementCount) {
        frame.style.borderTop = '1px solid ' + (colour(look.separatorColor) || '#d4d6da');
      }
      made.append(frame);
    }
    return tappable(made, bubble.action);
  };
  const row = (bubbles, label) => {
    const made = el('div', 'carousel', ...bubbles);
    made.tabIndex = 0;
    made.setAttribute('role', 'group');
    made.setAttribute('aria-label', label || '');
    return made;
  };

  // ---- templates
  const card = (part, message) => {
    const made = el('article', 'card');
    if (part.thumbnailImageUrl) {
      const frame = el('div', 'thumbnail', picture(part.thumbnailImageUrl, message.imageSize === 'contain' ? 'fit' : 'cover', ''));
      frame.style.aspectRatio = message.imageAspectRatio === 'square' ? '1 / 1' : '1.51 / 1';
      if (part.imageBackgroundColor) frame.style.backgroundColor = colour(part.imageBackgroundColor);
      made.append(frame);
    }
    const words = el('div', 'words', part.title ? el('b', '', part.title) : null, el('p', '', part.text || ''));
    made.append(tappable(words, part.defaultAction), el('div', 'actions', ...(part.actions || []).map(action => button(action))));
    return made;
  };
  const template = (message, altText) => {
    switch (message.type) {
      case 'buttons': return card(message, message);
      case 'confirm': {
        const made = card(message, message);
        made.classList.add('confirm');
        return made;
      }
      case 'carousel': return row(message.columns.map(column => card(column, message)), altText);
      case 'image_carousel':
        return row(message.columns.map(column => tappable(el('article', 'card tile', picture(column.imageUrl, 'cover', ''),
          column.action.label ? el('span', 'caption', column.action.label) : null), column.action)), altText);
      default: return el('div', 'bubble', say.other);
    }
  };

  // ---- messages
  const filled = (text, substitution) => text.replace(/\{\{|\}\}|\{(\w+)\}/g, (all, key) => {
    if (!key) return all[0];
    const part = (substitution || {})[key];
    return part && part.type === 'mention' ? '@' + key : '';
  });
  const place = message => el('div', 'bubble place', el('b', '', message.title || say.place), el('span', '', message.address || ''));
  const content = (message, entry) => {
    switch (message.type) {
      case 'text': return el('div', 'bubble', message.text);
      case 'textV2': return el('div', 'bubble', filled(message.text, message.substitution));
      case 'image':
        return entry.from === 'USER'
          ? picture(base + '/content/' + encodeURIComponent(entry.messageId), 'photo', say.photo)
          : picture(message.previewImageUrl, 'photo', say.photo);
      case 'sticker': return el('div', 'bubble note', say.sticker);
      case 'video': return el('div', 'note', picture(message.previewImageUrl, 'photo', say.video));
      case 'audio': return el('div', 'bubble note', say.audio);
      case 'location': return place(message);
      case 'template': return template(message.template, message.altText);
      case 'flex':
        return message.contents.type === 'carousel'
          ? row(message.contents.contents.map(flexBubble), message.altText) : flexBubble(message.contents);
      default: return el('div', 'bubble note', say.other);
    }
  };
  const WIDE = ['flex', 'template'];
  const line = (entry, shown, message) => {
    const mine = entry.from === 'USER';
    const made = el('div', 'line ' + (mine ? 'mine' : 'theirs') + (message && WIDE.includes(message.type) ? ' wide' : ''));
    const time = el('time', '', clock.format(entry.at));
    time.dateTime = new Date(entry.at).toISOString();
    if (!mine) {
      const portrait = el('span', 'portrait bot', initial);
      portrait.setAttribute('aria-hidden', 'true');
      made.append(portrait, el('div', 'said', el('span', 'name', (message.sender && message.sender.name) || bot), el('div', 'beside', shown, time)));
      return made;
    }
    const side = el('div', 'side', time);
    if (entry.messageId) {
      made.dataset.message = entry.messageId;
      const unsend = el('button', 'unsend', say.unsend);
      unsend.type = 'button';
      unsend.addEventListener('click', () => speak({ kind: 'unsend', messageId: entry.messageId }));
      side.prepend(unsend);
    }
    made.append(el('div', 'beside', side, shown));
    return made;
  };
  const remark = text => el('p', 'remark', text);
  const hideTyping = () => { for (const sign of messages.querySelectorAll('.typing')) sign.remove(); };
  const typing = seconds => {
    hideTyping();
    const sign = el('div', 'line theirs typing', el('span', 'portrait bot', initial), el('div', 'bubble', el('i'), el('i'), el('i')));
    sign.setAttribute('aria-label', say.typing);
    messages.append(sign);
    setTimeout(() => sign.remove(), seconds * 1000);
  };
  const chips = message => {
    dropQuick();
    const items = message && message.quickReply ? message.quickReply.items : [];
    for (const item of items) {
      const chip = el('button', 'chip', item.imageUrl ? picture(item.imageUrl, '', '') : null, item.action.label || '');
      chip.type = 'button';
      chip.addEventListener('click', () => act(item.action, true));
      quick.append(chip);
    }
  };
  const day = at => {
    const text = calendar.format(at);
    if (text === lastDay) return;
    lastDay = text;
    const now = Date.now();
    const name = text === calendar.format(now) ? say.today : text === calendar.format(now - 86400000) ? say.yesterday : text;
    messages.append(el('p', 'day', name));
  };
  const draw = entry => {
    if (entry.number <= last) return;
    last = entry.number;
    const message = entry.message;
    if (entry.what === 'LOADING') { typing(message.seconds); return; }
    day(entry.at);
    switch (entry.what) {
      case 'MESSAGE':
        hideTyping();
        messages.append(line(entry, content(message, entry), message));
        chips(entry.from === 'BOT' ? message : null);
        break;
      case 'POSTBACK':
        dropQuick();
        if (message && message.displayText) messages.append(line(entry, el('div', 'bubble', message.displayText), null));
        break;
      case 'UNSENT': {
        const unsent = messages.querySelector(`[data-message="${CSS.escape(entry.messageId)}"]`);
        if (unsent) unsent.replaceWith(remark(say.unsent));
        break;
      }
      case 'FOLLOWED':
        document.body.classList.remove('blocked');
        messages.append(remark(say.followed));
        break;
      case 'UNFOLLOWED':
        document.body.classList.add('blocked');
        dropQuick();
        messages.append(remark(say.unfollowed));
        break;
      case 'LINKED': messages.append(remark(say.linked)); break;
      default: break;
    }
  };
  const toEnd = () => { messages.scrollTop = messages.scrollHeight; };
  const grow = () => {
    input.style.height = 'auto';
    input.style.height = Math.min(input.scrollHeight, 120) + 'px';
  };

  // ---- the rich menu, looked up again with every message: what is linked to a person changes
  const menu = byId('menu'), menuBar = byId('menuBar');
  let menuName = '';
  const openMenu = shown => {
    menu.hidden = !shown;
    menuBar.setAttribute('aria-expanded', String(shown));
    if (shown) toEnd();
  };
  const part = (area, size) => {
    const made = el('button', 'part');
    made.type = 'button';
    made.setAttribute('aria-label', area.action.label || '');
    for (const [side, from, of] of [['left', 'x', 'width'], ['top', 'y', 'height'], ['width', 'width', 'width'], ['height', 'height', 'height']]) {
      made.style[side] = 100 * area.bounds[from] / size[of] + '%';
    }
    made.addEventListener('click', () => act(area.action));
    return made;
  };
  const lookAtMenu = async () => {
    const answer = await fetch(base + '/menu').catch(() => null);
    if (!answer || !answer.ok) return;
    const found = answer.status === 200 ? await answer.json() : null;
    menuBar.hidden = !found;
    if (!found) { openMenu(false); menuName = ''; return; }
    if (found.name === menuName) return;
    menuName = found.name;
    menuBar.textContent = found.chatBarText;
    menu.replaceChildren(picture(base + '/menu/image?' + encodeURIComponent(found.name), 'whole', ''),
      ...found.areas.map(area => part(area, found.size)));
    const ratio = found.size.width / found.size.height;
    menu.style.aspectRatio = String(ratio);
    menu.style.width = `min(100%, calc(45vh * ${ratio}))`;
  };
  menuBar.addEventListener('click', () => openMenu(menu.hidden));

  // ---- the stream, only while someone looks: a browser keeps few connections to one server
  const listen = () => {
    if (source || document.hidden) return;
    source = new EventSource(`${base}/stream?after=${last}`);
    source.onopen = () => { notice.hidden = true; };
    source.onmessage = event => { draw(JSON.parse(event.data)); toEnd(); lookAtMenu(); setTimeout(lookAtMenu, 1500); };
    source.onerror = () => { tell(say.offline); };
  };
  const rest = () => { if (source) { source.close(); source = null; } };
  document.addEventListener('visibilitychange', () => { if (document.hidden) rest(); else listen(); });
  addEventListener('pagehide', rest);

  for (const follow of document.querySelectorAll('[data-says]')) {
    follow.addEventListener('click', () => speak({ kind: follow.dataset.says }));
  }
  byId('camera').addEventListener('click', () => byId('cameraFile').click());
  byId('roll').addEventListener('click', () => byId('rollFile').click());
  byId('place').addEventListener('click', sendPlace);
  for (const picker of [byId('rollFile'), byId('cameraFile')]) picker.addEventListener('change', () => sendPhotos(picker));
  input.addEventListener('input', grow);
  input.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); byId('composer').requestSubmit(); }
  });
  byId('composer').addEventListener('submit', async event => {
    event.preventDefault();
    const text = input.value;
    if (!text.trim()) return;
    if (await speak({ kind: 'text', text })) { input.value = ''; grow(); }
  });

  JSON.parse(entries).filter(entry => entry.what !== 'LOADING').forEach(draw);
  messages.addEventListener('load', toEnd, true);
  toEnd();
  lookAtMenu();
  listen();
})();
