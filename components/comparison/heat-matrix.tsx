import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { LocalisedText } from "@/components/layout/localised-text";
import { Link } from "@/components/ui/link";
import { pickText } from "@/domain/localised";
import type { ComparisonMatrix, MatrixCriterion } from "@/domain/view/comparison-matrix";
import { pillars } from "@/domain/vocabulary";
import { localePath } from "@/lib/i18n/routing";
import { HeatCell, useCellWords } from "./heat-cell";
import { PeerLine } from "./peer-line";

interface Props {
  matrix: ComparisonMatrix;
  caption: string;
  questionHead: string;
  /** Whether the rows follow the rubric, so that each pillar has its head. */
  isByPillar: boolean;
  hrefOf: (criterionCode: string, countryCode?: string) => string;
}

/** Many States at once: a shape, a letter and a tone a cell, each leading to the cell read in full. */
export function HeatMatrix({ matrix, caption, questionHead, isByPillar, hrefOf }: Props) {
  const captionId = useId();
  const locale = useLocale();
  const { countries } = matrix;
  const groups = isByPillar ? byPillar(matrix.criteria) : [{ pillar: null, criteria: matrix.criteria }];
  const named = countries.map(({ code, name, nativeLanguage }) => ({
    code,
    name: pickText(name, locale, nativeLanguage).text,
  }));
  return (
    <section
      className="heat-region"
      aria-labelledby={captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className="heat-table">
        <caption id={captionId} className="sr-only">
          {caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">{questionHead}</th>
            {named.map(({ code, name }) => (
              <th key={code} scope="col">
                <abbr title={name}>{code}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ pillar, criteria }) => (
          <Rows key={pillar ?? "all"} pillar={pillar} criteria={criteria} countries={named} hrefOf={hrefOf} />
        ))}
      </table>
    </section>
  );
}

interface RowsProps extends Pick<Props, "hrefOf"> {
  pillar: MatrixCriterion["pillar"] | null;
  criteria: readonly MatrixCriterion[];
  countries: readonly { code: string; name: string }[];
}

function Rows({ pillar, criteria, countries, hrefOf }: RowsProps) {
  const names = useTranslations("vocabulary.pillars");
  const wordsOf = useCellWords();
  const locale = useLocale();
  return (
    <tbody>
      {pillar && (
        <tr className="heat-group">
          <th scope="rowgroup" colSpan={countries.length + 1}>
            <span>{names(pillar)}</span>
          </th>
        </tr>
      )}
      {criteria.map((criterion) => (
        <tr key={criterion.code}>
          <th scope="row">
            <Link href={hrefOf(criterion.code)} className="tabular">
              {criterion.code}
            </Link>{" "}
            <LocalisedText text={criterion.question} isUnmarked />
            <small>
              <PeerLine peers={criterion.peers} />
            </small>
          </th>
          {countries.map(({ code }) => {
            const cell = criterion.cells[code];
            return (
              cell && (
                <HeatCell
                  key={code}
                  code={code}
                  cell={cell}
                  isChanged={code in criterion.changes}
                  words={wordsOf(cell, criterion.changes[code])}
                  href={localePath(hrefOf(criterion.code, code), locale)}
                />
              )
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

const byPillar = (criteria: readonly MatrixCriterion[]) =>
  pillars
    .map((pillar) => ({ pillar, criteria: criteria.filter((each) => each.pillar === pillar) }))
    .filter((group) => group.criteria.length > 0);
