import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { SignOutForm } from "@/components/account/sign-out-form";
import { SiteSearch } from "@/components/search/site-search";
import { Link } from "@/components/ui/link";
import { requestPath } from "@/lib/i18n/request-path";
import { signOut } from "@/lib/session/sign-out";
import { LanguageSwitch } from "./language-switch";
import { isUnder, mainPages, openGroups, ownRooms, type Viewer } from "./navigation";
import { ThemeSwitch } from "./theme-switch";
import { Wordmark } from "./wordmark";

interface Props {
  viewer: Viewer | null;
  isDemo: boolean;
}

export async function Header({ viewer, isDemo }: Props) {
  const [t, path] = await Promise.all([getTranslations("layout"), requestPath()]);
  const on = new URLSearchParams(path.split("?")[1]).get("on");
  return (
    <header className="site-header">
      {isDemo && <p className="demo-banner">{t("demo")}</p>}
      <div className="page site-header-top">
        <Link href="/" className="wordmark" aria-current={path === "/" ? "page" : undefined}>
          <Wordmark />
          <span>{t("name")}</span>
        </Link>
        <div className="site-header-search">
          <SiteSearch id="site-search" on={on} />
        </div>
        <div className="site-header-tools">
          <LanguageSwitch />
          <ThemeSwitch />
          <Account viewer={viewer} path={path} />
        </div>
        <details className="site-menu">
          <summary>{t("menu")}</summary>
          <div className="site-menu-panel">
            <SiteSearch id="menu-search" on={on} />
            <nav aria-label={t("navigation.label")}>
              <Rooms pages={ownRooms(viewer)} path={path} />
              {openGroups.map(({ key, pages }) => (
                <section key={key}>
                  <h2>{t(`groups.${key}`)}</h2>
                  <Rooms pages={pages} path={path} />
                </section>
              ))}
            </nav>
            <LanguageSwitch />
            <div className="site-menu-foot">
              <Account viewer={viewer} path={path} />
              <ThemeSwitch />
            </div>
          </div>
        </details>
      </div>
      <nav className="page site-rooms" aria-label={t("navigation.label")}>
        <Rooms pages={mainPages} path={path} />
        <Rooms pages={ownRooms(viewer)} path={path} />
      </nav>
    </header>
  );
}

interface RoomsProps {
  pages: readonly ((typeof mainPages)[number] | ReturnType<typeof ownRooms>[number])[];
  path: string;
}

function Rooms({ pages, path }: RoomsProps) {
  const t = useTranslations("layout.navigation");
  if (pages.length === 0) return null;
  return (
    <ul>
      {pages.map(({ href, key }) => (
        <li key={key}>
          <Link href={href} aria-current={isUnder(path, href) ? "page" : undefined}>
            {t(key)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Account({ viewer, path }: { viewer: Viewer | null; path: string }) {
  const t = useTranslations("layout");
  if (viewer)
    return (
      <>
        <Link href="/account">{viewer.name}</Link>
        <SignOutForm action={signOut} />
      </>
    );
  const callback =
    path === "/" || isUnder(path, "/sign-in") ? "" : `?callbackUrl=${encodeURIComponent(path)}`;
  return <Link href={`/sign-in${callback}`}>{t("signIn")}</Link>;
}
