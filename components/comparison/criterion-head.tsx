import { useTranslations } from "next-intl";
import { LocalisedText } from "@/components/layout/localised-text";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { ComparedCriterion } from "@/domain/view/comparison";
import { CriterionRubric } from "./criterion-rubric";
import { PeerLine } from "./peer-line";

interface Props {
  criterion: ComparedCriterion;
  /** Where the question is read across all States. */
  href: string;
}

/** The head of a row: the question, how the States compare on it, and how it is to be answered, which opens in place. */
export function CriterionHead({ criterion, href }: Props) {
  const t = useTranslations("comparison.criterion");
  return (
    <div className="criterion-head" id={criterion.code.toLowerCase()}>
      <p className="kicker">
        <Link href={href} className="tabular">
          {criterion.code}
        </Link>{" "}
        · <LocalisedText text={criterion.subTheme} isUnmarked />
      </p>
      <p className="criterion-question">
        <LocalisedText text={criterion.question} />
      </p>
      {criterion.isVictimCentred && <Chip tone="accent">{t("victimCentred")}</Chip>}
      <p className="text-xs text-ink-soft">
        <PeerLine peers={criterion.peers} />
      </p>
      <Disclosure summary={t("open")}>
        <CriterionRubric criterion={criterion} />
      </Disclosure>
    </div>
  );
}
