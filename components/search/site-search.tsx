import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { localePath } from "@/lib/i18n/routing";

/** The box in the frame of every page: sends to `/search` without script, reached by keys with it. */
export function SiteSearch({ id, on }: { id: string; on: string | null }) {
  const t = useTranslations("search");
  const locale = useLocale();
  return (
    <search>
      <form method="get" action={localePath("/search", locale)} className="site-search">
        <label htmlFor={id} className="sr-only">
          {t("box")}
        </label>
        <input
          id={id}
          type="search"
          name="q"
          required
          maxLength={200}
          placeholder={t("placeholder")}
          className="input"
          data-site-search
          aria-keyshortcuts="/ Control+K Meta+K"
        />
        {on && <input type="hidden" name="on" value={on} />}
        <Button type="submit" tone="secondary">
          {t("submit")}
        </Button>
      </form>
    </search>
  );
}
