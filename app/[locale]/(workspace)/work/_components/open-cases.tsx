import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/layout/section";
import { LinkButton } from "@/components/ui/link-button";
import { listCases } from "@/db/queries/cases";
import type { Scope } from "@/db/queries/scope";
import { countriesFor } from "@/domain/permissions";
import { formatPartialDate } from "@/lib/format/day";

/** How many cases wait for an answer by the reader, and for how long; nothing where there are none. */
export async function OpenCases({ scope }: { scope: Scope }) {
  if (countriesFor(scope.actor, "case.answer").length === 0) return null;
  const { data, page } = await listCases(scope, { state: "open", limit: 1 });
  const [first] = data;
  if (!first) return null;
  const [t, locale] = [await getTranslations("case.list"), await getLocale()];
  return (
    <Section title={t("title")}>
      <div className="flex flex-wrap items-center justify-between gap-4 border-y border-rule py-4">
        <p>
          <strong>{t("caption", { count: page.totalCount })}</strong>
          <span className="block text-sm text-ink-soft">
            {t("firstBy", { day: formatPartialDate(first.answerBy, locale) })}
          </span>
        </p>
        <LinkButton href="/review/cases">{t("open")}</LinkButton>
      </div>
    </Section>
  );
}
