/*
 * A link that is pressed while a screen is still on its way waits for it, though not for long, and of several the last one
 * counts. Vaadin's client, told to go while it goes, may forget the second way or complain and follow no link any more
 * (vaadin/flow 20404).
 */
(() => {
  const PATIENCE_MILLIS = 3_000;
  let left = -PATIENCE_MILLIS;
  let next = null;
  let latest = null;

  const underWay = () => performance.now() - left < PATIENCE_MILLIS;
  const pressed = (click) => click.composedPath().find((part) => part.localName === 'a' && part.hasAttribute('router-link'));
  const plain = (click) => click.button === 0 && !click.ctrlKey && !click.shiftKey && !click.altKey && !click.metaKey;

  function leave() {
    left = performance.now();
  }

  function follow(address) {
    const link = document.createElement('a');
    link.href = address;
    link.setAttribute('router-link', '');
    link.hidden = true;
    document.body.append(link);
    link.click();
    link.remove();
  }

  function arrive() {
    clearTimeout(latest);
    left = -PATIENCE_MILLIS;
    if (next) {
      const address = next;
      next = null;
      follow(address);
    }
  }

  window.addEventListener('click', (click) => {
    const link = plain(click) ? pressed(click) : null;
    if (!link) return;
    if (underWay()) {
      next = link.href;
      clearTimeout(latest);
      latest = setTimeout(arrive, PATIENCE_MILLIS);
      click.preventDefault();
      click.stopImmediatePropagation();
    } else {
      leave();
    }
  }, { capture: true });
  window.addEventListener('vaadin-navigate', leave);
  window.addEventListener('vaadin-navigated', () => setTimeout(arrive));
})();
