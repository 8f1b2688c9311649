/**
 * Words and runs that long passwords are most often made of, folded as `foldPassword` does. A password that consists of
 * nothing else is refused, however long. Public lists of leaked passwords hold few of 15 characters and more: nearly all are
 * a common word, a keyboard run or a date, repeated or strung together.
 */
export const commonParts = [
  ..."password passwort parol parolim passord motdepasse contrasena senha wachtwoord lozinka haslo salasana".split(
    " ",
  ),
  ..."пароль пароли мойпароль привет админ администратор любовь россия узбекистан ташкент".split(" "),
  ..."qwerty qwertyuiop qwertz azerty asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx edcrfv tgbyhn ujmikolp".split(
    " ",
  ),
  ..."йцукен йцукенгшщзхъ фывапролджэ ячсмитьбю".split(" "),
  ..."abc abcd abcdef abcdefgh abcdefghijklmnop abcdefghijklmnopqrstuvwxyz".split(" "),
  ..."admin administrator root user guest login welcome letmein changeme secret master hello default".split(
    " ",
  ),
  ..."iloveyou trustno1 sunshine princess football baseball dragon monkey shadow superman batman pokemon".split(
    " ",
  ),
  ..."correct horse battery staple thisis this is my the a very long secure strong new test demo temp".split(
    " ",
  ),
  ..."salom assalomu alaykum yaxshi xush kelibsiz mening parolim ozbekiston uzbekistan toshkent tashkent".split(
    " ",
  ),
  ..."summer winter spring autumn january february march april may june july august september october".split(
    " ",
  ),
  ..."november december monday tuesday wednesday thursday friday saturday sunday".split(" "),
  ..."osce odihr tracker trafficking national framework ministry government qadam".split(" "),
] as const;

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
] as const;
