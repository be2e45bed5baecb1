import { id } from '../../plafond/plafond-bouwer.ts';
import { makeToeval, type Toeval } from './toeval.ts';
import { LEEG, neemAntwoord, neemStand, onderteken, volgende, volgLog, type Schijf } from './programma-model.ts';
import { beantwoord, beginRegister, meldHerstel, ontvang, stelVast, type Register } from './register-model.ts';

/** What went over the line in one direction, so that it can be lost, doubled, held back and passed by others. */
type Vraagbericht = { readonly wie: number; readonly vraag: number; readonly soort: 'log' | 'rechten' | 'besluit'; readonly inhoud: Schijf };
type Client = { schijf: Schijf; kopie: Schijf; readonly apparaatId: string; readonly commissieId: string; readonly klok: number; /** The question that it waits for; a crash forgets it. */ wacht: number; fase: 'log' | 'rechten' | 'besluit'; readonly bekend: Set<string>; teruggezet: boolean; zagTak: boolean };

/** What one schedule came to; `fout` names the first promise that did not hold. */
export type Uitslag = { readonly zaad: number; readonly stappen: number; readonly besluiten: number; readonly wachtend: number; readonly herstellen: number; readonly betrapt: number; readonly fout: string | null };

class Gebroken extends Error {}
function eis(goed: boolean, wat: string): void {
  if (!goed) throw new Gebroken(wat);
}

/** One region: a register, its commissions and the line between them. */
class Wereld {
  readonly t: Toeval;
  readonly clients: Client[];
  register: Register;
  /** A second history that the register shows to some, when it cheats. */
  tak: Register | null = null;
  splitsing = 0;
  kopie: Register;
  lijn: { readonly naar: 'register' | 'client'; readonly b: Vraagbericht; readonly doe: () => void }[] = [];
  dag = 0;
  verhuringen: number;
  hoogste = 0;
  vraagNr = 0;
  besluitNr = 1_000;
  herstellen = 0;
  betrapt = 0;
  stil = false;

  constructor(zaad: number) {
    this.t = makeToeval(zaad);
    this.verhuringen = this.t.tot(60);
    const aantal = 1 + this.t.tot(8);
    this.clients = Array.from({ length: aantal }, (_, i): Client => ({ schijf: LEEG, kopie: LEEG, apparaatId: id(10 + i), commissieId: id(1 + (this.t.kans(30) ? 0 : i)), klok: this.t.kans(20) ? this.t.tot(4_000) - 2_000 : 0, wacht: 0, fase: 'log', bekend: new Set(), teruggezet: false, zagTak: false }));
    this.register = beginRegister(this.verhuringen, this.commissies());
    this.kopie = this.register;
    this.meet();
  }

  commissies = (): string[] => [...new Set(this.clients.map((c) => c.commissieId))].sort();
  meet(): void {
    this.hoogste = Math.max(this.hoogste, this.register.plafond.plafond);
    const gebruikt = [...this.register.plafond.besluiten.values()].filter((n) => n !== null);
    eis(new Set(gebruikt).size === gebruikt.length, 'een recht staat bij twee besluiten');
    eis(gebruikt.length <= this.hoogste, 'het plafond is overschreden');
  }

  /** The register that answers this client: when it cheats, some get another history. */
  leesTak = (c: Client): Register => (this.tak && this.clients.indexOf(c) % 2 === 1 ? this.tak : this.register);
  zetTak(c: Client, r: Register): void {
    if (this.tak && this.clients.indexOf(c) % 2 === 1) this.tak = r;
    else this.register = r;
    this.meet();
  }

  vraag(i: number): void {
    const c = this.client(i);
    const { soort } = { soort: c.fase };
    if (soort === 'besluit' && !volgende(c.schijf)) { c.fase = 'log'; return; }
    this.vraagNr += 1;
    c.wacht = this.vraagNr;
    const b: Vraagbericht = { wie: i, vraag: this.vraagNr, soort, inhoud: c.schijf };
    this.stuur({ naar: 'register', b, doe: () => this.bijRegister(b) });
  }

  client(i: number): Client {
    const c = this.clients[i];
    if (!c) throw new Error('No such client');
    return c;
  }

  /** Lost, doubled, or on its way: the order in which it arrives is chance. */
  stuur(post: Wereld['lijn'][number]): void {
    if (!this.stil && this.t.kans(12)) return;
    this.lijn.push(post);
    if (!this.stil && this.t.kans(10)) this.lijn.push(post);
  }

  /** The register answers from what it stored; a crash before storing is a lost question, after it a lost answer. */
  bijRegister(b: Vraagbericht): void {
    if (!this.stil && this.t.kans(4)) return;
    const c = this.client(b.wie);
    const antwoord = (doe: () => void): void => this.stuur({ naar: 'client', b, doe: () => { if (c.wacht === b.vraag) { c.wacht = 0; doe(); } } });
    const r = this.leesTak(c);
    const tak = this.tak !== null && r === this.tak;
    if (b.soort === 'log') {
      const vorige = b.inhoud.checkpoint;
      const gezien = { omvang: r.rand.omvang, wortel: r.wortels.at(-1) ?? '', tijdperk: r.tijdperk, toen: vorige ? r.wortels[vorige.omvang] : undefined };
      antwoord(() => {
        c.schijf = volgLog(c.schijf, gezien);
        if (tak && !c.schijf.verdacht) c.zagTak = true;
        c.fase = c.schijf.verdacht ? 'log' : 'rechten';
      });
    } else if (b.soort === 'rechten') {
      const terug = !this.stil && this.t.kans(10) ? b.inhoud.stand?.houdt.filter((h) => !b.inhoud.gebruikt.has(`0503-2026-${h.nummer}-${h.uitgifte}`)).slice(0, 1) ?? [] : [];
      const { register, stand } = beantwoord(r, { apparaatId: c.apparaatId, commissieId: c.commissieId, laatsteBericht: b.inhoud.uit.length, aantal: this.stil || this.t.kans(50) ? null : this.t.tot(6), terug, stand: b.inhoud.stand }, this.dag);
      this.zetTak(c, register);
      antwoord(() => {
        c.schijf = neemStand(c.schijf, stand);
        for (const p of c.schijf.stand?.besluiten ?? []) if (p.recht) c.bekend.add(p.besluitId);
        c.fase = 'besluit';
      });
    } else this.bijBesluit(b, c, antwoord);
  }

  bijBesluit(b: Vraagbericht, c: Client, antwoord: (doe: () => void) => void): void {
    const bericht = volgende(b.inhoud);
    if (!bericht) return;
    const { antwoord: _eerder, ...kaal } = bericht;
    const tak = this.tak !== null && this.leesTak(c) === this.tak;
    const uitkomst = ontvang(this.leesTak(c), kaal, this.dag);
    this.zetTak(c, uitkomst.register);
    const { antwoord: a } = uitkomst;
    antwoord(() => {
      if (a.soort === 'volgorde') c.fase = 'log';
      else {
        const gezien = c.schijf.checkpoint;
        c.schijf = neemAntwoord(c.schijf, kaal.nummer, a);
        // an answer that was given before the split shows nothing of it
        if (tak && c.schijf.checkpoint !== gezien && (c.schijf.checkpoint?.omvang ?? 0) > this.splitsing) c.zagTak = true;
      }
      if (!volgende(c.schijf)) c.fase = 'log';
    });
  }

  besluit(i: number): void {
    const c = this.client(i);
    this.besluitNr += 1;
    const eigen = c.schijf.uit.map((b) => b.besluitId);
    c.schijf = onderteken(c.schijf, { besluitId: id(this.besluitNr), apparaatId: c.apparaatId, commissieId: c.commissieId, dag: this.dag + c.klok, vervangt: eigen.length > 0 && this.t.kans(8) ? this.t.uit(eigen) : null });
  }

  lever(): void {
    const i = this.t.tot(this.lijn.length);
    const [post] = this.lijn.splice(i, 1);
    post?.doe();
  }

  /** Everyone goes on until nothing waits: no more loss, and unanswered questions are asked again. */
  kalmeer(): void {
    this.stil = true;
    this.lijn = [];
    for (let ronde = 0; ronde < 60 + 6 * (this.besluitNr - 1_000); ronde += 1) {
      for (const i of this.clients.keys()) {
        this.client(i).wacht = 0;
        this.vraag(i);
        while (this.lijn.length > 0) this.lever();
      }
    }
    for (const i of this.clients.keys()) {
      this.client(i).wacht = 0;
      this.client(i).fase = 'log';
      this.vraag(i);
      while (this.lijn.length > 0) this.lever();
    }
  }

  /** The register is put back. Said so, programs go on; not said, every program that saw more must find it. */
  zetTerug(gemeld: boolean): void {
    const oud = this.register;
    this.herstellen += 1;
    this.lijn = this.lijn.filter((p) => p.naar === 'client');
    if (!gemeld) {
      this.register = this.kopie;
      // who still is in an earlier period sees an announced restart, and saw nothing of what is now taken back
      const moet = this.clients.filter((c) => c.schijf.checkpoint && c.schijf.checkpoint.tijdperk >= this.kopie.tijdperk && c.schijf.checkpoint.omvang > this.kopie.rand.omvang);
      this.controleerBetrapt(moet);
    }
    this.register = meldHerstel(this.kopie, oud.tijdperk + 1, { dag: this.dag, verhuringen: this.verhuringen, commissies: this.commissies() });
    this.kopie = this.register;
    this.meet();
  }

  controleerBetrapt(moet: readonly Client[]): void {
    const was = this.stil;
    this.stil = true;
    this.lijn = [];
    for (const c of moet) {
      c.wacht = 0;
      c.fase = 'log';
      this.vraag(this.clients.indexOf(c));
      while (this.lijn.length > 0) this.lever();
      eis(c.schijf.verdacht, 'een teruggezet of gespleten register is niet opgemerkt');
      this.betrapt += 1;
    }
    this.stil = was;
  }

  /** The register shows two histories for a while; who saw the other one finds out at the next contact with the first. */
  splijt(stappen: number): void {
    this.splitsing = this.register.rand.omvang;
    this.tak = ontvang(this.register, { apparaatId: id(99), commissieId: id(99), nummer: 1 + (this.register.antwoorden.get(id(99))?.length ?? 0), besluitId: id(90_000 + this.vraagNr), recht: null, vervangt: null }, this.dag).register;
    this.register = stelVast(this.register, this.verhuringen + 1, { dag: this.dag, commissies: this.commissies() });
    this.verhuringen += 1;
    this.meet();
    for (let i = 0; i < stappen; i += 1) this.stap(false);
    const moet = this.clients.filter((c) => c.zagTak);
    for (const c of this.clients) c.zagTak = false;
    this.lijn = [];
    this.tak = null;
    this.controleerBetrapt(moet);
    this.kopie = this.register;
    if (moet.length > 0) this.zetTerug(true);
  }

  stap(metRampen = true): void {
    const i = this.t.tot(this.clients.length);
    const c = this.client(i);
    const worp = this.t.tot(100);
    if (worp < 16) this.besluit(i);
    else if (worp < 45) { if (c.wacht === 0 || this.t.kans(25)) this.vraag(i); }
    else if (worp < 82) this.lever();
    else if (worp < 86) this.dag += this.t.tot(12);
    else if (worp < 89) { c.wacht = 0; c.fase = 'log'; } // the program crashes and starts again from its file
    else if (worp < 92) c.kopie = c.schijf;
    else if (!metRampen) return;
    else if (worp < 94) { if (this.t.kans(30)) { c.schijf = c.kopie; c.wacht = 0; c.fase = 'log'; c.teruggezet = true; } }
    else if (worp < 96) { this.verhuringen = Math.max(0, this.verhuringen + this.t.tot(20) - 6); this.register = stelVast(this.register, this.verhuringen, { dag: this.dag, commissies: this.commissies() }); this.meet(); }
    else if (worp < 98) this.kopie = this.register;
    else if (this.t.kans(25)) this.zetTerug(this.t.kans(60));
    else if (this.t.kans(12)) this.splijt(20);
  }

  /** What must hold when nothing moves any more. */
  controleerEind(): void {
    const { plafond, aanvaard, antwoorden } = this.register;
    for (const c of this.clients) {
      eis(!c.schijf.verdacht, 'een programma bleef het register wantrouwen');
      eis(c.schijf.herzenden === 0, 'een programma bleef opnieuw aanbieden');
      for (const b of c.schijf.uit) {
        eis(b.antwoord !== null, 'een bericht bleef zonder antwoord');
        eis(b.antwoord?.soort !== 'aanvaard' || c.teruggezet || aanvaard.has(b.besluitId), 'een aanvaard besluit is het register kwijt');
      }
      eis(c.teruggezet || (antwoorden.get(c.apparaatId)?.length ?? 0) === c.schijf.uit.length, 'er is iets dubbel of te weinig');
      eis(c.schijf.checkpoint?.wortel === this.register.wortels.at(-1), 'niet iedereen ziet hetzelfde logboek');
      for (const p of c.schijf.stand?.besluiten ?? []) eis((plafond.besluiten.get(p.besluitId) ?? null) === (p.recht?.nummer ?? null), 'het programma en het register zijn het niet eens');
    }
    for (const besluitId of plafond.besluiten.keys()) eis(aanvaard.has(besluitId), 'er telt een besluit dat niet is aanvaard');
    // what people were told they could announce still has its right, unless a file or the ceiling itself was put back
    if (this.herstellen === 0) for (const c of this.clients) for (const b of c.bekend) eis(!plafond.besluiten.has(b) || plafond.besluiten.get(b) !== null, 'een bekendgemaakt besluit raakte zijn recht kwijt');
  }
}

/** Plays one schedule; the same seed always plays the same. */
export function speel(zaad: number, stappen = 160): Uitslag {
  const w = new Wereld(zaad);
  let fout: string | null = null;
  try {
    for (let i = 0; i < stappen; i += 1) w.stap();
    w.kalmeer();
    w.controleerEind();
  } catch (f) {
    if (!(f instanceof Gebroken)) throw f;
    fout = f.message;
  }
  return { zaad, stappen, besluiten: w.register.aanvaard.size, wachtend: w.register.plafond.wachtrij.length, herstellen: w.herstellen, betrapt: w.betrapt, fout };
}
