import { IconContrast } from '@tabler/icons-react';
import { vensterTekst } from '../text/venster.ts';
import { Button } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { showHulpvenster, useHulpvenster } from './hulpvenster.ts';
import { changeWeergave, useWeergave, type Weergave } from './weergave.ts';

const t = vensterTekst.weergave;
const KLEUREN = Object.entries(t.keuze).map(([value, label]) => ({ value, label, ...(value === 'systeem' ? { description: t.systeemUitleg } : {}) }));
const MATEN = Object.entries(t.tekstkeuze).map(([value, label]) => ({ value, label }));

/** Opens the panel for colours and text size. */
export const WeergaveKnop = () => <Button kind="subtle" icon={<IconContrast size={18} />} aria-haspopup="dialog" onClick={() => showHulpvenster('weergave')}>{t.titel}</Button>;

/** Colours, size of the text and single keys; every choice holds at once. */
export function WeergavePaneel() {
  const open = useHulpvenster() === 'weergave';
  const weergave = useWeergave();
  if (!open) return null;
  return (
    <Dialog title={t.titel} onClose={() => showHulpvenster(null)}>
      <p className="tt-muted tt-text">{t.uitleg}</p>
      <RadioGroup name="kleuren" label={t.kleuren} value={weergave.kleuren} options={KLEUREN} onChange={(kleuren) => changeWeergave({ kleuren: kleuren as Weergave['kleuren'] /* the values are the keys of the texts */ })} />
      <RadioGroup name="tekstgrootte" label={t.tekst} inline value={weergave.tekst} options={MATEN} onChange={(tekst) => changeWeergave({ tekst: tekst as Weergave['tekst'] /* idem */ })} />
      <CheckboxField name="losse-toetsen" label={t.losseToetsen} description={t.losseToetsenUitleg} checked={weergave.losseToetsen} onChange={(losseToetsen) => changeWeergave({ losseToetsen })} />
    </Dialog>
  );
}
