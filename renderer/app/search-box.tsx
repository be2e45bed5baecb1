import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { appTekst } from '../text/app.ts';
import { navigate } from './navigation.ts';
import { zoekenHash } from './route.ts';

/** Search from anywhere: Ctrl+K brings the cursor here, Enter shows what was found. */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null);
  const [zoek, setZoek] = useState('');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <form
      role="search"
      className="app-search"
      onSubmit={(event) => {
        event.preventDefault();
        navigate(zoekenHash(zoek.trim()));
        setZoek('');
      }}
    >
      <IconSearch size={18} aria-hidden="true" className="app-search__icon" />
      <input ref={input} type="search" className="app-search__input" aria-label={appTekst.zoeken.label} placeholder={appTekst.zoeken.plaats} value={zoek} maxLength={200} autoComplete="off" onChange={(event) => setZoek(event.target.value)} />
    </form>
  );
}
