import { useTranslations } from "next-intl";
import type { CellView, CriterionView } from "@/domain/view/comparison";
import { Said } from "./said";
import { StandardLink } from "./standard-link";

interface Props {
  computed: NonNullable<CellView["computed"]>;
  basis: CriterionView["basis"];
}

/** What data held here give for a cell, told apart from what people answered. */
export function ComputedNote({ computed, basis }: Props) {
  const t = useTranslations("comparison.computed");
  const words = useTranslations("vocabulary.scaleValues");
  const lists = [
    ["accepted", computed.accepted],
    ["notAccepted", computed.notAccepted],
    ["unknown", computed.unknown],
  ] as const;
  return (
    <div className="computed-note">
      <p className="kicker">{t("title")}</p>
      {computed.value === null ? (
        <p>{t("range", { lowest: words(`${computed.lowest}`), highest: words(`${computed.highest}`) })}</p>
      ) : (
        <p>
          <Said cell={{ value: computed.value, absence: null }} />
        </p>
      )}
      {lists
        .filter(([, ids]) => ids.length > 0)
        .map(([kind, ids]) => (
          <p key={kind}>
            {t(kind)}:{" "}
            {ids.map((id, index) => (
              <span key={id}>
                {index > 0 && ", "}
                <StandardLink
                  id={id}
                  name={basis.find(({ standardId }) => standardId === id)?.shortName ?? id}
                />
              </span>
            ))}
          </p>
        ))}
    </div>
  );
}
