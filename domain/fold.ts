const cyrillic: Record<string, string> = {
  ...{
    а: "a",
    б: "b",
    в: "v",
    г: "g",
    ғ: "g",
    ґ: "g",
    д: "d",
    е: "e",
    ё: "yo",
    ж: "j",
    з: "z",
    и: "i",
    й: "y",
  },
  ...{
    і: "i",
    ї: "i",
    є: "ye",
    к: "k",
    қ: "q",
    л: "l",
    м: "m",
    н: "n",
    ң: "n",
    о: "o",
    ө: "o",
    ў: "o",
    п: "p",
  },
  ...{
    р: "r",
    с: "s",
    т: "t",
    у: "u",
    ү: "u",
    ұ: "u",
    ӯ: "u",
    ф: "f",
    х: "x",
    ҳ: "h",
    һ: "h",
    ц: "s",
    ч: "ch",
  },
  ...{ ҷ: "j", ӣ: "i", ш: "sh", щ: "sh", ъ: "", ы: "i", ь: "", э: "e", ә: "a", ю: "yu", я: "ya" },
};
const undecomposed: Record<string, string> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" },
};

const apostrophes = /[ʻʼʹʾʿ’‘‛'`´′＇\u00AD\u200B-\u200D\uFEFF]/g;
/** ё that Russian also writes е: after a consonant, after е or ъ, and in -ём; Uzbek has yo in none of these. */
const russianYo = /(?<=[бвгджзклмнпрстфхцчшщеъ])ё|(?<=[аиоуэюя])ё(?=м)/g;
const iotatedE = /(?<![\p{L}\p{M}])е|(?<=[аеёиоуўэюяыъьії])е/gu;
const tsAfterVowel = /(?<=[аеёиоуўэюяы])ц/g;

/**
 * The form texts are searched in: lower case, without apostrophes, accents or repeated spaces, Cyrillic in Latin letters.
 *
 * Every Cyrillic text is written by the rules of Uzbek Latin (ж j, х x, ҳ h, қ q, ц s or, after a vowel, ts; е ye at the
 * start of a word or after a vowel), so an Uzbek word folds alike in both its scripts. Russian folds by the same table,
 * which is no reading aid but always gives one form, with ё as е wherever Russian drops the dots. Other scripts keep
 * their letters. Folding what is folded changes nothing.
 */
export function fold(text: string): string {
  return text
    .replace(apostrophes, "")
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFC")
    .replace(russianYo, "е")
    .replace(iotatedE, "йе")
    .replace(tsAfterVowel, "тс")
    .replace(/\p{Script=Cyrillic}/gu, (letter) => cyrillic[letter] ?? letter)
    .normalize("NFD")
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, "$1")
    .normalize("NFC")
    .replace(/[ßæœøłđðþıς]/g, (letter) => undecomposed[letter] ?? letter)
    .replace(apostrophes, "")
    .replace(/\s+/g, " ")
    .trim();
}
