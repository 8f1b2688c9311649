import { useTranslations } from "next-intl";
import { LocalisedText } from "@/components/layout/localised-text";
import { Moment } from "@/components/layout/moment";
import { ChangedThing } from "@/components/reminder/changed-thing";
import type { ChangeView } from "@/domain/view/change";

/** Each change to the record: when, what was done, and the page on which its result stands. */
export function ChangeList({ changes }: { changes: readonly ChangeView[] }) {
  const t = useTranslations("changes");
  return (
    <ol className="border-t border-ink">
      {changes.map((change) => {
        const key = `actions.${change.action}` as Parameters<typeof t>[0];
        return (
          <li key={change.seq} className="grid gap-x-8 border-b border-rule py-3 sm:grid-cols-[14rem_1fr]">
            <div className="tabular text-sm leading-7 text-ink-soft">
              <Moment value={change.recordedAt} />
            </div>
            <div className="max-w-prose">
              <p className="font-semibold">{t.has(key) ? t(key) : change.action}</p>
              <p className="text-sm">
                <ChangedThing thing={change} />
              </p>
              {change.country && (
                <p className="text-xs text-ink-soft">
                  <LocalisedText text={change.country.name} isUnmarked />
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
