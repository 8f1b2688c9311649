import { useTranslations } from "next-intl";

const endings = ["csv", "xlsx", "json"] as const;

/** Exactly this view as a file of each kind; `hrefOf` gives the export's address with the filters of the page. */
export function ExportLinks({ hrefOf }: { hrefOf: (ending: string) => string }) {
  const t = useTranslations("table");
  return (
    <span className="no-print inline-flex flex-wrap items-baseline gap-x-3 text-sm">
      {t("files")}
      {endings.map((ending) => (
        <a key={ending} href={hrefOf(ending)} download className="inline-block py-1" aria-label={t(ending)}>
          {ending.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
