import { useTranslations } from "next-intl";
import type { RelationView } from "@/domain/view/instrument";
import { InstrumentName } from "./instrument-name";

/** What this instrument does to others and what is done to it, each in its own words. */
export function RelationList({ relations }: { relations: readonly RelationView[] }) {
  const t = useTranslations("instrument");
  const kinds = useTranslations("vocabulary.instrumentKinds");
  if (relations.length === 0) return <p className="text-ink-soft">{t("noRelations")}</p>;
  return (
    <ul className="border-t border-rule">
      {relations.map(({ kind, direction, instrument }) => (
        <li
          key={`${kind} ${direction} ${instrument.id}`}
          className="grid gap-x-8 border-b border-rule py-2 sm:grid-cols-[14rem_1fr]"
        >
          <span className="text-sm text-ink-soft">{t(`relations.${direction}.${kind}`)}</span>
          <span>
            <InstrumentName instrument={instrument} />{" "}
            <span className="text-xs text-ink-soft">{kinds(instrument.kind)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
