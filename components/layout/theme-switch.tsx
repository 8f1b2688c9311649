import { useTranslations } from "next-intl";

/** Answered by `ThemeScript`; hidden where no script runs. */
export function ThemeSwitch() {
  const t = useTranslations("layout");
  return (
    <button
      type="button"
      data-theme-switch
      className="theme-switch"
      aria-label={t("theme")}
      title={t("theme")}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle cx="10" cy="10" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M10 2.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor" />
      </svg>
    </button>
  );
}
