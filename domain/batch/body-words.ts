import { stemsOf } from "../search/stem";
import { wordsIn } from "../search/tokens";

/**
 * What the parts of the names of State bodies are called in Russian, Uzbek and English, so that "МВД", "Ichki ishlar vazirligi" and
 * "Ministry of Internal Affairs" say the same. One line for each; short forms may stand for several.
 */
const concepts: readonly (readonly [signs: string, ...names: string[]])[] = [
  ["ministry", "министерство", "vazirligi", "ministry", "department of state"],
  ["interior", "внутренних дел", "ichki ishlar", "internal affairs", "interior"],
  ["ministry interior", "МВД", "IIV"],
  ["foreign", "иностранных дел", "tashqi ishlar", "foreign affairs"],
  ["ministry foreign", "МИД", "TIV"],
  ["justice", "юстиции", "adliya", "justice"],
  ["ministry justice", "Минюст"],
  ["health", "здравоохранения", "sogʻliqni saqlash", "health"],
  ["ministry health", "Минздрав", "SSV"],
  ["employment", "занятости", "bandlik", "employment"],
  ["labour relations", "трудовых отношений", "mehnat munosabatlari", "labour relations"],
  ["labour", "труда", "mehnat", "labour", "labor"],
  ["ministry employment labour relations", "Минтруд", "Минзанятости"],
  [
    "social-protection",
    "социальной защиты населения",
    "aholini ijtimoiy muhofaza qilish",
    "social protection of the population",
  ],
  ["poverty", "сокращения бедности", "kambagʻallikni qisqartirish", "poverty reduction"],
  ["finance", "финансов", "moliya", "finance"],
  ["ministry finance", "Минфин"],
  ["economy", "экономики", "iqtisodiyot", "economy"],
  ["public-education", "народного образования", "xalq taʼlimi", "public education"],
  ["higher-education", "высшего образования", "oliy taʼlim", "higher education"],
  [
    "prosecutor",
    "генеральная прокуратура",
    "bosh prokuratura",
    "prosecutor generals office",
    "prosecutor general",
    "Генпрокуратура",
  ],
  ["supreme-court", "верховный суд", "oliy sud", "supreme court"],
  ["senate", "сенат", "senati", "senate"],
  ["oliy-majlis", "олий мажлиса", "oliy majlis"],
  ["legislative-chamber", "законодательная палата", "qonunchilik palatasi", "legislative chamber"],
  ["cabinet", "кабинет министров", "vazirlar mahkamasi", "cabinet of ministers", "Кабмин"],
  [
    "security",
    "служба государственной безопасности",
    "davlat xavfsizlik xizmati",
    "state security service",
    "СГБ",
    "DXX",
  ],
  ["national", "национальная", "milliy", "national"],
  ["commission", "комиссия", "komissiyasi", "commission"],
  ["sub-commission", "подкомиссия", "kichik komissiya", "sub commission", "subcommission"],
  ["interagency", "idoralararo", "interdepartmental inter agency", "interdepartmental", "inter agency"],
  ["territorial", "hududiy", "territorial"],
  ["decent-work", "munosib mehnat", "decent work"],
  ["trafficking", "торговлей людьми", "odam savdosiga", "human trafficking", "trafficking in persons"],
  ["forced-labour", "принудительным трудом", "majburiy mehnatga", "forced labour"],
  ["combating", "противодействию", "по борьбе с", "qarshi kurashish", "combating"],
  ["human-rights", "правам человека", "inson huquqlari", "human rights"],
  ["centre", "центр", "markazi", "centre", "center"],
  [
    "ombudsman",
    "омбудсман",
    "ombudsman",
    "уполномоченный олий мажлиса",
    "oliy majlisning vakili",
    "authorised person of the oliy majlis",
  ],
  ["unions", "федерация профсоюзов", "kasaba uyushmalari federatsiyasi", "federation of trade unions"],
  ["inspectorate", "инспекция", "inspeksiyasi", "inspectorate"],
  ["state", "государственная", "davlat", "state"],
  ["women", "комитет женщин", "xotin-qizlar qoʻmitasi", "womens committee"],
  ["rehabilitation", "реабилитационный", "reabilitatsiya", "rehabilitation"],
  ["local-government", "хокимият", "hokimligi", "hokimiyat", "khokimiyat"],
  ["president", "президент", "prezident", "president"],
  ["osce", "ОБСЕ", "YXHT", "OSCE"],
];

/** The first letters of a word's stem: endings differ, beginnings do not. */
const rootOf = (word: string) => (stemsOf(word).at(-1) ?? word).slice(0, 7);
const rootsOf = (text: string) => wordsIn(text).map(rootOf);

const byFirst = new Map<string, { roots: string[]; signs: string[] }[]>();
for (const [signs, ...names] of concepts)
  for (const name of names) {
    const roots = rootsOf(name);
    const first = roots[0] ?? "";
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), { roots, signs: signs.split(" ") }].sort(
        (a, b) => b.roots.length - a.roots.length,
      ),
    );
  }

const little = new Set(
  rootsOf(
    "of the and for on in by и по в va bo‘yicha masalalari республики respublikasi republic узбекистан oʻzbekiston uzbekistan s",
  ),
);

/** What a name says, in signs that are the same in the three languages, and the beginnings of the words that have none. */
export function signsOfName(text: string): Set<string> {
  const roots = rootsOf(text.replace(/['’ʼ‘`]s\b/g, "s"));
  const signs = new Set<string>();
  for (let at = 0; at < roots.length; ) {
    const found = (byFirst.get(roots[at] ?? "") ?? []).find(({ roots: wanted }) =>
      wanted.every((root, index) => roots[at + index] === root),
    );
    if (found) for (const sign of found.signs) signs.add(sign);
    else if (!little.has(roots[at] ?? "")) signs.add(roots[at] ?? "");
    at += found?.roots.length ?? 1;
  }
  return signs;
}
