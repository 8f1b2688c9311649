import { useLocale } from "next-intl";

interface Props {
  children: string;
  /** BCP 47, when it is known. */
  language?: string | null;
}

/** Text of one language as somebody wrote it, with its line breaks and with `lang` when it is not the page's. */
export function PlainText({ children, language }: Props) {
  const locale = useLocale();
  const spoken = language ?? languageOfScript(children);
  return (
    <span className="whitespace-pre-line" lang={spoken === locale ? undefined : spoken}>
      {children}
    </span>
  );
}

/** Texts of the first load carry no language; their letters tell the three of the site apart. */
function languageOfScript(text: string): string {
  if (/[\u0400-\u04ff]/.test(text)) return /[ўқғҳЎҚҒҲ]/.test(text) ? "uz-Cyrl" : "ru";
  return /[oOgG][ʻ‘’`]/.test(text) ? "uz" : "en";
}
