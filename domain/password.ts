import { commonParts, commonPhrases } from "./common-passwords";

/** In Unicode characters after NFC; 15 without composition rules, after NIST SP 800-63B-4, section 3.1.1.2. */
export const passwordLength = { min: 15, max: 128 } as const;

export type PasswordRefusal = "password_short" | "too_long" | "password_common" | "password_names_account";

/** The form that is hashed: canonically composed, nothing trimmed or folded. */
export const normalisePassword = (password: string) => password.normalize("NFC");

/**
 * Why `password` may not be used, or null. Any script and any composition are welcome; refused are only lengths, what
 * everybody tries first, and what is put together from the name of the account (`email` and `name`).
 */
export function passwordRefusal(
  password: string,
  account: { email?: string; name?: string } = {},
): PasswordRefusal | null {
  const length = [...normalisePassword(password)].length;
  if (length < passwordLength.min) return "password_short";
  if (length > passwordLength.max) return "too_long";
  const folded = foldPassword(password);
  const own = ownParts(account);
  if (isMadeOf(folded, commonParts) || isPhrase(folded) || isRepeating(password.toLowerCase()))
    return "password_common";
  return own.length > 0 && isMadeOf(folded, [...own, ...commonParts]) ? "password_names_account" : null;
}

const swapped: Record<string, string> = { "@": "a", $: "s", "€": "e", "!": "i" };

/** Lower case letters and digits only, with the usual disguises undone. */
function foldPassword(password: string): string {
  return password
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=\p{L})[@$€!](?=\p{L})/gu, (sign) => swapped[sign] ?? sign)
    .replace(/(?<=\p{L})0(?=\p{L})/gu, "o")
    .replace(/(?<=\p{L})3(?=\p{L})/gu, "e")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function ownParts({ email = "", name = "" }: { email?: string; name?: string }): string[] {
  const words = [...email.split(/[@.+_-]/), email.split("@")[0] ?? "", ...name.split(/\s+/)];
  return words.map(foldPassword).filter((word) => word.length >= 3);
}

/** Whether nothing is left besides these parts and up to one run of digits after each. */
function isMadeOf(folded: string, parts: readonly string[]): boolean {
  const reached = new Array<boolean>(folded.length + 1).fill(false);
  reached[0] = true;
  for (let at = 0; at < folded.length; at++) {
    if (!reached[at]) continue;
    if (/\p{N}/u.test(folded[at] ?? "")) reached[at + 1] = true;
    for (const part of parts) if (folded.startsWith(part, at)) reached[at + part.length] = true;
  }
  return reached[folded.length] ?? false;
}

const isPhrase = (folded: string) =>
  commonPhrases.some((phrase) => folded.replace(/\p{N}+$/u, "") === phrase || folded === phrase);

/** "aaaaaaaaaaaaaaa", "abcabcabcabcabc": fewer than six different characters, or one short piece over and over. */
function isRepeating(text: string): boolean {
  return new Set(text).size < 6 || /^(.{1,8}?)\1{2,}.{0,7}$/su.test(text);
}
