import { readFileSync } from 'node:fs';

/** The name under which Chromium reaches the double; the wrapper takes it away before the page can see it. */
export const BINDING = '__toetstafelDouble';

/**
 * The real preload, run before every page. Only the top frame has it, it may require nothing but `electron`, and what
 * it exposes is frozen. Unlike in Electron it shares the world of the page: isolation itself cannot be shown here.
 */
export const wrapPreload = (bestand: string): string => `(() => {
  const vraag = window['${BINDING}'];
  delete window['${BINDING}'];
  if (window.top !== window) return;
  const electron = {
    contextBridge: { exposeInMainWorld: (naam, brug) => Object.defineProperty(window, naam, { value: Object.freeze({ ...brug }), enumerable: true }) },
    ipcRenderer: { on: (kanaal, luister) => window.addEventListener('double:' + kanaal, (event) => luister({}, event.detail)), invoke: async (kanaal, invoer) => vraag({ kanaal, invoer: structuredClone(invoer) }) },
  };
  const require = (naam) => { if (naam !== 'electron') throw new Error('A sandboxed preload may not require ' + naam); return electron; };
  const module = { exports: {} };
  (function (exports, require, module) { ${readFileSync(bestand, 'utf8')}
  })(module.exports, require, module);
})();`;
