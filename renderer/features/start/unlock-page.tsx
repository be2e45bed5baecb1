import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { contract, Wachtzin } from '../../../shared/contract/contract.ts';
import { useCommand } from '../../app/use-command.ts';
import { useQuery } from '../../app/use-query.ts';
import { FormText } from '../../forms/fields.tsx';
import { SchemaForm } from '../../forms/schema-form.tsx';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { apparaatTekst } from '../../text/apparaat.ts';
import { startTekst } from '../../text/start.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';

/** After so many wrong passphrases the recovery secret is offered. */
const POGINGEN = 3;

type Props = { readonly naam: string; readonly onBack: () => void };
const Ontgrendel = contract.openBestand.invoer.pick({ wachtzin: true });
const Herstel = contract.recoverBestand.invoer
  .pick({ herstelgeheim: true })
  .extend({ nieuweWachtzin: Wachtzin, herhaal: z.string() })
  .refine((v) => v.nieuweWachtzin === v.herhaal, { path: ['herhaal'], error: startTekst.wizard.wachtzinAnders });

const BackButton = ({ onBack }: { readonly onBack: () => void }) => <Button kind="subtle" icon={<IconArrowLeft size={18} />} onClick={onBack}>{startTekst.terug}</Button>;

/** Opens with the key store of this computer, where somebody chose that; the passphrase stays beside it. */
function MetApparaat({ naam }: { readonly naam: string }) {
  const { value: bestanden } = useQuery('listBestanden', {});
  const { run, busy, error } = useCommand('openMetApparaat');
  const t = apparaatTekst.start;
  if (!bestanden?.some((bestand) => bestand.naam === naam && bestand.metApparaat)) return null;
  return (
    <div className="tt-stack">
      <p className="tt-text">{t.metApparaatUitleg}</p>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      <div><Button busy={busy} onClick={() => void run({ naam })}>{t.metApparaat}</Button></div>
      <p className="tt-text">{t.ofWachtzin}</p>
    </div>
  );
}

function Unlock({ naam, onBack, onRecover }: Props & { readonly onRecover: () => void }) {
  const { run, busy, error } = useCommand('openBestand');
  const [wrong, setWrong] = useState(0);
  const form = useSchemaForm({ schema: Ontgrendel, defaultValues: { wachtzin: '' } });
  const t = startTekst.ontgrendel;
  const open = async ({ wachtzin }: { wachtzin: string }) => {
    const answer = await run({ naam, wachtzin });
    if (!answer || answer.ok) return;
    if (answer.error.code === 'wachtzin_onjuist') setWrong((n) => n + 1);
    form.setFocus('wachtzin', { shouldSelect: true });
  };
  return (
    <Page title={t.titel(naam)}>
      <MetApparaat naam={naam} />
      <SchemaForm form={form} onSubmit={open} fout={error} focusSummary={false}>
        <FormText<{ wachtzin: string }> name="wachtzin" label={t.wachtzin} type="password" autoComplete="off" autoFocus />
        {wrong >= POGINGEN ? (
          <Notice kind="info" live>
            <p>{t.pogingen(wrong)}</p>
            <Button onClick={onRecover}>{t.naarHerstel}</Button>
          </Notice>
        ) : null}
        <Actions>
          <Button kind="primary" type="submit" busy={busy}>{t.knop}</Button>
          <BackButton onBack={onBack} />
        </Actions>
      </SchemaForm>
    </Page>
  );
}

function Recover({ naam, onBack }: Props) {
  const { run, busy, error } = useCommand('recoverBestand');
  const form = useSchemaForm({ schema: Herstel, defaultValues: { herstelgeheim: '', nieuweWachtzin: '', herhaal: '' } });
  const t = startTekst.herstel;
  return (
    <Page title={t.titel(naam)} lead={t.uitleg}>
      <SchemaForm form={form} onSubmit={async ({ herstelgeheim, nieuweWachtzin }) => void (await run({ naam, herstelgeheim, nieuweWachtzin }))} fout={error}>
        <FormText name="herstelgeheim" label={t.geheim} autoComplete="off" spellCheck={false} autoFocus />
        <FormText name="nieuweWachtzin" label={t.nieuweWachtzin} description={startTekst.wizard.wachtzinUitleg} type="password" autoComplete="new-password" />
        <FormText name="herhaal" label={t.herhaal} type="password" autoComplete="new-password" />
        <Actions>
          <Button kind="primary" type="submit" busy={busy}>{t.knop}</Button>
          <Button kind="subtle" onClick={onBack}>{t.naarWachtzin}</Button>
        </Actions>
      </SchemaForm>
    </Page>
  );
}

/** Opens a case file: asks one thing, the passphrase; the recovery secret only after it failed. */
export function UnlockPage({ naam, onBack }: Props) {
  const [recover, setRecover] = useState(false);
  return recover ? <Recover naam={naam} onBack={() => setRecover(false)} /> : <Unlock naam={naam} onBack={onBack} onRecover={() => setRecover(true)} />;
}
