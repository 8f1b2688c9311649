import { useTranslations } from "next-intl";

/** CSV of exactly this view; `href` is the export's address with the filters of the page. */
export function CsvLink({ href }: { href: string }) {
  const t = useTranslations("table");
  return (
    <a href={href} download className="no-print inline-block py-1 text-sm">
      {t("csv")}
    </a>
  );
}
