import { speel } from './simulatie/speel.ts';

// The long run: node test/sync/simulatie-nacht.ts [number of schedules, 100000] [first seed, 1]. Ends with one summary line.
const [aantal = 100_000, eerste = 1] = process.argv.slice(2).map(Number);
const begin = performance.now();
let [besluiten, herstellen, betrapt, fouten] = [0, 0, 0, 0];
for (let zaad = eerste; zaad < eerste + aantal; zaad += 1) {
  const u = speel(zaad);
  besluiten += u.besluiten;
  herstellen += u.herstellen;
  betrapt += u.betrapt;
  if (u.fout === null) continue;
  fouten += 1;
  process.stdout.write(`zaad ${zaad}: ${u.fout}\n`);
}
process.stdout.write(`simulatie: ${aantal} verlopen, ${besluiten} besluiten aanvaard, ${herstellen} keer een register teruggezet, ${betrapt} keer bedrog gezien, ${fouten} fouten, ${Math.round((performance.now() - begin) / 1000)} s\n`);
process.exit(fouten === 0 ? 0 : 1);
