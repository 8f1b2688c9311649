import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";

/** What stands in place of a page that does not exist or is not the reader's to see. */
export function Missing() {
  const t = useTranslations("layout.notFound");
  return (
    <div className="max-w-prose space-y-4">
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <LinkButton href="/">{t("home")}</LinkButton>
    </div>
  );
}
