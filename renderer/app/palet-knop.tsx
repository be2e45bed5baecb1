import { IconSearch } from '@tabler/icons-react';
import { vensterTekst } from '../text/venster.ts';
import { showHulpvenster } from './hulpvenster.ts';

/** The entry to the palette, where people look for a search field. */
export const PaletKnop = () => (
  <button type="button" className="app-search" aria-haspopup="dialog" aria-keyshortcuts="Control+K" onClick={() => showHulpvenster('palet')}>
    <IconSearch size={18} aria-hidden="true" />
    <span className="app-search__tekst">{vensterTekst.palet.knop}</span>
    <kbd aria-hidden="true" className="app-search__toets">Ctrl+K</kbd>
  </button>
);
