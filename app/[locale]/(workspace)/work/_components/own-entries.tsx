import { useTranslations } from "next-intl";
import { Moment } from "@/components/layout/moment";
import { PartialDay } from "@/components/layout/partial-day";
import { MeasureName } from "@/components/measure/measure-name";
import { Link } from "@/components/ui/link";
import type { OwnEntry } from "@/domain/view/work";

/** One's own entries, with what a reviewer said of those that came back. */
export function OwnEntries({ entries }: { entries: readonly OwnEntry[] }) {
  const t = useTranslations("work");
  const claims = useTranslations("vocabulary.claims");
  return (
    <ol className="border-y border-rule">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className="grid gap-x-8 gap-y-1 border-b border-rule py-3 last:border-b-0 md:grid-cols-[13rem_1fr]"
        >
          <div className="text-sm">
            <p className="font-semibold">{claims(entry.claim)}</p>
            {entry.happenedOn && <PartialDay value={entry.happenedOn} />}
            <p className="text-xs text-ink-soft">
              {entry.returnedAt ? t("returnedAt") : t("reportedAt")}{" "}
              <Moment value={entry.returnedAt ?? entry.recordedAt} />
            </p>
          </div>
          <div className="min-w-0 max-w-prose space-y-1">
            <MeasureName measure={entry.measure} nativeLanguage={entry.country.nativeLanguage} />
            <p className="line-clamp-2 text-sm text-ink-soft">{entry.narrative}</p>
            {entry.returnReason && (
              <blockquote className="border-l-3 border-alert bg-alert-wash px-4 py-2">
                <p className="text-xs font-semibold">{t("returnReason")}</p>
                <p className="whitespace-pre-line">{entry.returnReason}</p>
              </blockquote>
            )}
            {entry.returnedAt && (
              <Link
                href={`/work/measures/${encodeURIComponent(entry.measure.id)}/report`}
                className="inline-block py-1 text-sm"
              >
                {t("reportAgain")}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
