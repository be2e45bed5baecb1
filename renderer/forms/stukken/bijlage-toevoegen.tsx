import { useState } from 'react';
import type { Antwoord } from '../../../shared/contract/fout.ts';
import { GEVOELIGHEDEN, type Gevoeligheid } from '../../../shared/domain/bijlage/bijlage.ts';
import { STUKKEN } from '../../text/stukken.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { DropFileField } from '../../ui/drop-file-field.tsx';
import { formatOmvang } from '../../ui/format-omvang.ts';
import { Group } from '../../ui/group.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useUpload } from './use-upload.ts';
import { Voortgang } from './voortgang.tsx';

export type Stuksoort = { readonly code: string; readonly tekst: string; readonly nodig: boolean };
export type NieuwStuk = { readonly uploadId: string; readonly naam: string; readonly gevoeligheid: Gevoeligheid; readonly document: string | null };

type Props = {
  /** The documents that the regelset asks of this group. */
  readonly soorten: readonly Stuksoort[];
  /** For which kinds of data the applicant gave consent; the backend decides, this says it early. */
  readonly toestemming: Readonly<Record<Exclude<Gevoeligheid, 'gewoon'>, boolean>>;
  readonly voegToe: (stuk: NieuwStuk) => Promise<Antwoord<unknown> | null>;
  readonly gedaan: (melding: string) => void;
};

const GEVOELIG = Object.keys(GEVOELIGHEDEN) as Gevoeligheid[]; // the keys of a const object
const isGevoeligheid = (waarde: string): waarde is Gevoeligheid => Object.hasOwn(GEVOELIGHEDEN, waarde);
/** A medical advice holds medical data, whatever its name. */
const gevoeligheidVan = (document: string): Gevoeligheid => (document === 'medisch_advies' ? 'medisch' : 'gewoon');

/** Says what a chosen file is, and adds it. */
function Gekozen({ file, rest, soorten, toestemming, voegToe, klaar }: Omit<Props, 'gedaan'> & { readonly file: File; readonly rest: number; readonly klaar: (melding: string | null) => void }) {
  const [document, setDocument] = useState('');
  const [gevoeligheid, setGevoeligheid] = useState<Gevoeligheid>('gewoon');
  const [fout, setFout] = useState<string | null>(null);
  const [bezig, setBezig] = useState(false);
  const upload = useUpload();
  const zonderToestemming = gevoeligheid !== 'gewoon' && !toestemming[gevoeligheid] ? STUKKEN.toestemmingNodig[gevoeligheid] : undefined;
  const opties = [...soorten].sort((a, b) => Number(b.nodig) - Number(a.nodig)).map(({ code, tekst, nodig }) => ({ value: code, label: nodig ? STUKKEN.nogNodigKeuze(tekst) : tekst }));
  const voeg = async () => {
    setFout(null);
    setBezig(true);
    const uploaded = await upload.start(file);
    if (uploaded.ok) {
      const answer = await voegToe({ uploadId: uploaded.uploadId, naam: file.name, gevoeligheid, document: document === '' ? null : document });
      if (answer?.ok) return klaar(STUKKEN.toegevoegd(file.name));
      setFout(answer?.error.melding ?? null);
    }
    setBezig(false);
  };
  return (
    <Group legend={STUKKEN.gekozen(file.name, formatOmvang(file.size))}>
      {rest > 0 ? <p className="tt-muted">{STUKKEN.volgende(rest)}</p> : null}
      {opties.length > 0 ? (
        <SelectField
          name="bijlage.document" label={STUKKEN.document} placeholder={STUKKEN.anderDocument} options={opties} value={document}
          onChange={(code) => {
            setDocument(code);
            setGevoeligheid(gevoeligheidVan(code));
          }}
        />
      ) : null}
      <RadioGroup
        name="bijlage.gevoeligheid" label={STUKKEN.gevoeligheid} value={gevoeligheid} error={zonderToestemming}
        options={GEVOELIG.map((value) => ({ value, label: GEVOELIGHEDEN[value], description: STUKKEN.gevoeligheidUitleg[value] }))}
        onChange={(waarde) => setGevoeligheid(isGevoeligheid(waarde) ? waarde : 'gewoon')}
      />
      {upload.error || fout ? <Notice kind="error" live>{upload.error?.melding ?? fout}</Notice> : null}
      {upload.staat ? <Voortgang staat={upload.staat} stop={upload.stop} /> : null}
      <Actions>
        <Button busy={bezig} onClick={() => (zonderToestemming === undefined ? void voeg() : undefined)}>{STUKKEN.toevoegen}</Button>
        {bezig ? null : <Button kind="subtle" onClick={() => klaar(null)}>{STUKKEN.nietToevoegen}</Button>}
      </Actions>
    </Group>
  );
}

/** Chooses files one after another and adds each with what it is about. */
export function BijlageToevoegen({ soorten, toestemming, voegToe, gedaan }: Props) {
  const [wachtrij, setWachtrij] = useState<readonly { file: File; nummer: number }[]>([]);
  const [volgnummer, setVolgnummer] = useState(0);
  const [eerste, ...rest] = wachtrij;
  if (!eerste)
    return (
      <DropFileField
        name="bijlage.bestand" label={STUKKEN.kies} description={STUKKEN.uitleg} accept={STUKKEN.accept} multiple
        onFiles={(files) => {
          setWachtrij(files.map((file, i) => ({ file, nummer: volgnummer + i })));
          setVolgnummer((n) => n + files.length);
        }}
      />
    );
  return (
    <Gekozen
      key={eerste.nummer} file={eerste.file} rest={rest.length} soorten={soorten} toestemming={toestemming} voegToe={voegToe}
      klaar={(melding) => {
        setWachtrij(rest);
        if (melding) gedaan(melding);
      }}
    />
  );
}
