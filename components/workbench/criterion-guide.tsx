"use client";

import { useTranslations } from "next-intl";
import { WordsIn } from "@/components/form/words-in";
import { Disclosure } from "@/components/ui/disclosure";
import type { CriterionView } from "@/domain/view/comparison";

/** How a question is meant, and the articles behind it. */
export function CriterionGuide({ criterion: { guidance, basis } }: { criterion: CriterionView }) {
  const t = useTranslations("workbench");
  return (
    <Disclosure summary={t("guidance")}>
      <div className="max-w-prose space-y-2 text-sm">
        <p>
          <WordsIn text={guidance} />
        </p>
        <ul>
          {basis.map(({ standardId, shortName, reference }) => (
            <li key={`${standardId} ${reference}`}>{`${shortName}, ${reference}`}</li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}
