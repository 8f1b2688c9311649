import { useTranslations } from "next-intl";

export function SkipLink() {
  const t = useTranslations("layout");
  return (
    <a href="#main" className="skip-link">
      {t("skip")}
    </a>
  );
}
