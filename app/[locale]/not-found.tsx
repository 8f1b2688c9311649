import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";

export default function NotFound() {
  const t = useTranslations("layout.notFound");
  return (
    <div className="max-w-prose space-y-4">
      <title>{t("title")}</title>
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <LinkButton href="/">{t("home")}</LinkButton>
    </div>
  );
}
