import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { openGroups } from "./navigation";

export function Footer() {
  const t = useTranslations("layout.footer");
  const layout = useTranslations("layout");
  return (
    <footer className="site-footer">
      <div className="page">
        <nav className="site-map" aria-label={t("map")}>
          {openGroups.map(({ key, pages }) => (
            <section key={key}>
              <h2>{layout(`groups.${key}`)}</h2>
              <ul>
                {pages.map((page) => (
                  <li key={page.key}>
                    <Link href={page.href}>{layout(`navigation.${page.key}`)}</Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
        <p className="max-w-prose">{t("promise")}</p>
        <ul className="site-footer-links">
          <li>
            <Link href="/search">{layout("navigation.search")}</Link>
          </li>
          <li className="needs-script">
            <button type="button" data-open-keys className="site-footer-button">
              {t("keys")}
            </button>
          </li>
          <li>
            <Link href="/api">{t("api")}</Link>
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
