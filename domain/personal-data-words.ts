import { fold } from "./fold";

/** Words are kept folded, so that a list serves capitals, Cyrillic and every apostrophe; plural s is taken off. */
const wordsOf = (text: string) => new Set(text.trim().split(/\s+/));

const institutionWords = wordsOf(`
  act affair agency agenda air annex arab arabia army article bank bar bill board border bureau campaign cell centre center
  chamber chapter charter child children citizen city civil coalition code college committee concept council county court
  crescent crime criminal cross czech day desk directive district division draft east eastern emirate equality european europe
  federal final first forced foreign forum foundation fund gazette gender general greek group guard guideline health high
  home house human hub initiative inspector institute interior internal irish justice kingdom labour labor lanka law league
  library local ministry mission month municipal national nation network new ngo north northern ocean office official oliy
  order osce part party person plan police policy portal poverty programme program project protection protocol province
  public reading red referral reform region regional register regulation relation report republic resolution review right
  salvation saudi scheme school sea second section security senate service sexual shelter social society south southern
  special sri stage standing state step street strategy strada supreme swedish system team third trade trafficking treaty
  ukrainian union unit united university uzbek valley viet watch week west western woman women womens work worker
  working workshop world year york youth migrant migration housing education employment economy finance annual law
  administrative arrangement garda siochana immigration akt bob bolim bosh cross den farmon farmoni fond glav ichki ishlar istiqbolli avlod jokargy kenes kodeks krest krasn krasny krasnogo modda
  mahalla milliy odam oyat palata plan posobiya qonun qaror soglig soyuz sud sovet statya tuman turkman ukaz viloyat zakon
  insan insonlar xalq xalqaro yevropa shri shahar shahri shahrining arab emirat bmt
`);

const institutionStems = `
  academ agentli agentstv akadem arabsk araviy assembl assosia assotsia authorit birlashgan britan coordinat commission
  conference congress constitut convention departament department development directorate dumasi federats
  generaln gosudar hamkorl hudud inspect inspek institut instrument international jamgarma jamiyat kabinet kazakhst karakal
  komissi komitet konferens konsepsi konstitu konvensi macedoni makedoni mahkama majlis markaz mechanism mehanizm mejdunarod
  mexanizm millat ministerstv ministri mintaqa natsional natsiy navoiy oblast obshchestv obshestv ombuds organisation organiz
  ozbekist parlament parliament pokrovit programm prokuratur protokol qomita qoraqalp qorakalp respublik rayon rossiy russia
  samarkand samarqand sentr senat shvets strateg soed southeast stockholm tashkent tashkilot toshkent trafficking treti uzbekist
  ukrain vazirli vazirlar verxovn yevropeysk yujn severn saudovsk
`
  .trim()
  .split(/\s+/);

const officeWords = wordsOf(`
  president minister chair chairman chairwoman chairperson deputy prime secretary executive head director rapporteur
  prosecutor judge ambassador senator representative commissioner ombudsman spokesperson governor speaker expert professor
  prezident prezidenti ministr ministra vazir vaziri bosh prokuror prokurora sudya raisi rais spiker posol senatori
  predsedatel predsedatelya direktor direktori direktora zamestitel zamestitelya glava rukovoditel dokladchik dokladchika
  ekspert professor elchi elchisi rahbari orinbosari maruzachi maruzachisi sekretar kotibi
`);

const plainWords = wordsOf(`
  the a an in on at for from to of by with under after before since and but or as when where while all each every some many no
  not this that these those both he she it they his her our its their there then also if during until between among against
  mr mr mrs ms dr miss january february march april may june july august september october november december monday tuesday
  wednesday thursday friday saturday sunday
  v vo na po s so iz ot dlya pri posle pod i no kak kogda vse eti ona on ix gr grajdanka grajdanin grajdanki grajdanina
  bu va shu ushbu har uning fuqaro janob xonim
`);

const singular = (folded: string) => (folded.length > 3 ? folded.replace(/s$/, "") : folded);

/** Whether a capitalised word belongs to the name of a body, an act or a place: no person is named around it. */
export function isInstitutionWord(word: string): boolean {
  const folded = fold(word);
  return (
    institutionWords.has(folded) ||
    institutionWords.has(singular(folded)) ||
    institutionStems.some((stem) => folded.startsWith(stem))
  );
}

/** Whether a word is an office, whose holder is named in a public function. */
export const isOfficeWord = (word: string) => officeWords.has(fold(word));

/** Whether a word may be capitalised beside a name without being part of it. */
export const isPlainWord = (word: string) => plainWords.has(fold(word)) || isOfficeWord(word);

const victimWord =
  /^(?:victim(?:s|ised|ized)?|survivors?|jertv\p{L}*|postradavsh\p{L}*|poterpevsh\p{L}*|jabrlan\p{L}*|jabrdiyda\p{L}*|qurbon(?:i|lar|ga|ning|dan|lik)?\p{L}{0,8})$/u;

/** Whether a word says that somebody was harmed (victim, жертва, пострадавший, потерпевший, jabrlanuvchi, qurbon, ...). */
export function isVictimWord(word: string): boolean {
  const folded = fold(word);
  return victimWord.test(folded) && !/^qurbon(?:ov|ali|boy|gul|oy|nazar|bek|jon)/.test(folded);
}

const familyEnding =
  /(?:ov|ova|yev|yeva|ev|eva|sk[iy]y?|skaya|skiy|tsk[iy]y?|enko|chuk|yan|dze|shvili|vich|ovna|evna|yevna|qizi|ogli|ugli|kizi|sson|ssen|poulos|idis|akis|escu|zoda|zade)$/;

/** Whether a word ends as family names and patronymics of the region do. */
export function isFamilyName(word: string): boolean {
  const folded = fold(word);
  if (folded.length < 5) return folded === "qizi" || folded === "ogli";
  return (
    familyEnding.test(folded) || (folded.length > 5 && /^[А-Яа-яЁё-]+(?:ин|ина|ины|ину|иной)$/.test(word))
  );
}
