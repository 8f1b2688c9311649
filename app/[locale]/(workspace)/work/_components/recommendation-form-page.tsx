import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { RecommendationName } from "@/components/recommendation/recommendation-name";
import type { RecommendationView } from "@/domain/view/advice";

interface Props {
  title: string;
  recommendation: RecommendationView;
  children: ReactNode;
}

/** A form about one recommendation: what was asked of whom, then the form. */
export function RecommendationFormPage({ title, recommendation, children }: Props) {
  const t = useTranslations("recommendation");
  return (
    <>
      <PageHeader
        kicker={
          <>
            <LocalisedText text={recommendation.country.name} isUnmarked /> · {t("this")}
          </>
        }
        title={title}
        lead={<RecommendationName recommendation={recommendation} />}
      />
      <div className="space-y-8">
        <ClientMessages namespaces={["forms", "time", "vocabulary", "recommendation"]}>
          {children}
        </ClientMessages>
      </div>
    </>
  );
}
