import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

export function Footer() {
  const t = useTranslations("layout.footer");
  return (
    <footer className="site-footer">
      <div className="page">
        <p className="max-w-prose">{t("promise")}</p>
        <ul>
          <li>
            <Link href="/methodology">{t("methodology")}</Link>
          </li>
          <li>
            <a href="/api/v1/openapi.json">{t("api")}</a>
          </li>
          <li>
            <a href="https://eupl.eu/1.2/en/" rel="license noreferrer">
              {t("licence")}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
