import { describe, expect, it } from 'vitest';
import type { WriteTx } from '../../db/handle.ts';
import { readJournalHead } from '../../db/journal.ts';
import { findCommando, saveCommando } from '../../db/repositories/commando-repository.ts';
import { loadDossier, nextDossiernummer } from '../../db/repositories/dossier-repository.ts';
import { findKenmerk, saveKenmerk } from '../../db/repositories/kenmerk-repository.ts';
import { countUitgaand, enqueueUitgaand } from '../../db/repositories/uitgaand-repository.ts';
import { NU, besluitId, commandId, dossier, heropen, legVast, nieuwBestand } from './opzet.ts';

describe('een stap wordt helemaal geschreven of helemaal niet', () => {
  it('laat niets achter als het halverwege misgaat, ook niet na opnieuw openen', () => {
    const bestand = nieuwBestand();
    const d = dossier();
    const id = commandId();
    const stap = (tx: WriteTx): void => {
      legVast(tx, { ...d, nummer: nextDossiernummer(tx, 2026) });
      saveCommando(tx, { id, soort: 'submitAanvraag', verzoekHash: 'x', uitkomst: { versie: 1 }, tijdstip: NU });
      enqueueUitgaand(tx, { dossierId: d.id, besluitId: besluitId(), inhoud: {}, aangemaaktOp: NU });
      throw new Error('stroom weg');
    };
    expect(() => bestand.transact(stap)).toThrow('stroom weg');
    bestand.close();
    const { read } = heropen(bestand.file);
    expect(loadDossier(read, d.id)).toBeUndefined();
    expect(findCommando(read, id)).toBeUndefined();
    expect(readJournalHead(read).nummer).toBe(0);
    expect(countUitgaand(read).wachtend).toBe(0);
    expect(findKenmerk(read, 'laatste_dossiernummer_2026')).toBeUndefined();
  });

  it('geeft de uitkomst van de stap terug en leest binnen de stap wat er al in staat', () => {
    const bestand = nieuwBestand();
    const gelezen = bestand.transact((tx) => {
      saveKenmerk(tx, 'proef', 'een');
      return findKenmerk(tx, 'proef');
    });
    expect(gelezen).toBe('een');
  });

  it('weigert een stap in een stap, en de buitenste blijft ongeschreven', () => {
    const bestand = nieuwBestand();
    expect(() =>
      bestand.transact((tx) => {
        saveKenmerk(tx, 'proef', 'een');
        bestand.transact((binnen) => saveKenmerk(binnen, 'proef', 'twee'));
      }),
    ).toThrow('inside a transaction');
    expect(findKenmerk(bestand.read, 'proef')).toBeUndefined();
  });

  it('weigert een stap die ergens op wacht, en schrijft er niets van', () => {
    const bestand = nieuwBestand();
    // What the types refuse is done here on purpose.
    const wachtend = (async (tx: WriteTx) => saveKenmerk(tx, 'proef', 'een')) as unknown as (tx: WriteTx) => undefined;
    expect(() => bestand.transact(wachtend)).toThrow('promise');
    expect(findKenmerk(bestand.read, 'proef')).toBeUndefined();
  });

  it('weigert schrijven met een transactie die voorbij is', () => {
    const bestand = nieuwBestand();
    let bewaard: WriteTx | undefined;
    bestand.transact((tx) => {
      bewaard = tx;
    });
    expect(() => bewaard && saveKenmerk(bewaard, 'proef', 'een')).toThrow('outside a transaction');
  });

  it('werkt gewoon door na een mislukte stap', () => {
    const bestand = nieuwBestand();
    expect(() => bestand.transact(() => { throw new Error('mis'); })).toThrow('mis');
    bestand.transact((tx) => saveKenmerk(tx, 'proef', 'een'));
    expect(findKenmerk(bestand.read, 'proef')).toBe('een');
  });
});
