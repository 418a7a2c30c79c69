import '@vaadin/notification/src/vaadin-notification.js';
import 'Frontend/generated/jar-resources/flow-component-renderer.js';
import 'Frontend/generated/jar-resources/flow-component-directive.js';
import '@vaadin/button/src/vaadin-button.js';
import '@vaadin/tooltip/src/vaadin-tooltip.js';
import 'Frontend/generated/jar-resources/disableOnClickFunctions.js';
import '@vaadin/select/src/vaadin-select.js';
import 'Frontend/generated/jar-resources/selectConnector.js';
import 'Frontend/generated/jar-resources/lit-renderer.ts';
import 'Frontend/generated/jar-resources/menubarConnector.js';
import 'Frontend/generated/jar-resources/contextMenuConnector.js';
import '@vaadin/menu-bar/src/vaadin-menu-bar.js';
import '@vaadin/context-menu/src/vaadin-context-menu.js';
import 'Frontend/generated/jar-resources/contextMenuTargetConnector.js';
import '@vaadin/common-frontend/ConnectionIndicator.js';
import 'Frontend/generated/jar-resources/ReactRouterOutletElement.tsx';

const loadOnDemand = (key) => {
  const pending = [];
  if (key === '5a72fc4e8f6dfcdc01b0d66ac97f202dd636995c9599553960e8198ffd9bf163') {
    pending.push(import('./chunks/chunk-f347985ec1eb731a1e915e5f0a68e319c1484ef9c3933d10d94f3164b05a0027.js'));
  }
  if (key === '8733bf946be274f6b6cdf3954b10eacd579c72571a48a581f9afec2452859185') {
    pending.push(import('./chunks/chunk-939627e87e0d39857650d20afcf65f3babebac4e636d38d3eb06399e5505688b.js'));
  }
  if (key === 'e95c11bc90eebaa481503d91d1f1c1f8902b6eb9acdfda9909ffac9ba3249aee') {
    pending.push(import('./chunks/chunk-7d2b91469b2dc0beab0d47da92799c264d4715be9f2df68361d03940e92f7b7e.js'));
  }
  if (key === 'c4cbc79dd7f28cfea5d113dfbdcb0e46b06f49bba1b6f210a5f08847ed102c20') {
    pending.push(import('./chunks/chunk-b3e66c39bc5191fa534ad7f08575a7567786a99afac85dd750702a23dc3aed39.js'));
  }
  if (key === '27b3f8069d1009ac456d67a451e28920709288d3ed6fbf71e75548d33ad8b0fe') {
    pending.push(import('./chunks/chunk-f347985ec1eb731a1e915e5f0a68e319c1484ef9c3933d10d94f3164b05a0027.js'));
  }
  return Promise.all(pending);
}

window.Vaadin = window.Vaadin || {};
window.Vaadin.Flow = window.Vaadin.Flow || {};
window.Vaadin.Flow.loadOnDemand = loadOnDemand;
window.Vaadin.Flow.resetFocus = () => {
 let ae=document.activeElement;
 while(ae&&ae.shadowRoot) ae = ae.shadowRoot.activeElement;
 return !ae || ae.blur() || ae.focus() || true;
}