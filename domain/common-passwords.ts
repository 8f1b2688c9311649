/**
 * Words and runs that long passwords are most often made of, in lower case. A password that consists of nothing else is
 * refused, however long: lists of leaked passwords hold few of 15 characters and more, and nearly all of those are a common
 * word, a keyboard run or a date, repeated or strung together.
 */
export const commonParts = `
  password passwort parol parolim passord motdepasse contrasena senha wachtwoord lozinka haslo salasana
  пароль пароли мойпароль привет админ администратор любовь россия узбекистан ташкент
  qwerty qwertyuiop qwertz azerty asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx edcrfv tgbyhn ujmikolp
  йцукен йцукенгшщзхъ фывапролджэ ячсмитьбю
  abc abcd abcdef abcdefgh abcdefghijklmnop abcdefghijklmnopqrstuvwxyz
  admin administrator root user guest login welcome letmein changeme secret master hello default
  iloveyou trustno1 sunshine princess football baseball dragon monkey shadow superman batman pokemon
  salom assalomu alaykum yaxshi xush kelibsiz mening ozbekiston uzbekistan toshkent tashkent
  summer winter spring autumn january february march april may june july august september october
  november december monday tuesday wednesday thursday friday saturday sunday
  qadam
`
  .trim()
  .split(/\s+/);

/** Whole phrases that are in every list of long passwords. */
export const commonPhrases = [
  "tobeornottobethatisthequestion",
  "mothersmaidenname",
  "jesuschristsuperstar",
  "thequickbrownfoxjumpsoverthelazydog",
  "съешьещеэтихмягкихфранцузскихбулокдавыпейчаю",
  "maytheforcebewithyou",
  "imgonnamakehimanofferhecantrefuse",
  "letmeinletmeinnow",
  "donotforgetthispassword",
  "ilovemymotherandfather",
  "wewillrockyouwewillrockyou",
  "neveragonnagiveyouup",
  "nevergonnagiveyouup",
  "onceuponatimeinhollywood",
  "winteriscoming",
  "imissyousomuchbaby",
  "iloveyouforever",
  "godblessamerica",
];
