import { useTranslations } from "next-intl";
import { TopicLinks } from "@/components/library/topic-links";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { TopicRef } from "@/domain/view/topic";
import type { VersionProvision, VersionView } from "@/domain/view/version";
import { ProvisionTitle } from "./provision-title";

const headings = ["h2", "h3", "h4", "h5"] as const;

interface Props {
  version: Pick<VersionView, "provisions" | "language">;
  /** The topics of the library an article stands under. */
  topicsOf: (article: VersionProvision) => readonly TopicRef[];
  /** Where an article is commented on; absent: the reader may not. */
  commentHref?: (article: VersionProvision) => string;
}

/** A version to be read: its contents to jump by, then every unit with its text, and from an article to what others wrote. */
export function VersionText({ version, topicsOf, commentHref }: Props) {
  const t = useTranslations("version");
  const comment = useTranslations("comment");
  const { provisions, language } = version;
  return (
    <>
      {provisions.length > 3 && (
        <nav aria-label={t("contents")} className="no-print mb-8">
          <Disclosure summary={t("contents")}>
            <ol className="text-sm">
              {provisions.map((provision) => (
                <li key={provision.id} style={{ paddingInlineStart: `${provision.depth}rem` }}>
                  <a href={`#${encodeURIComponent(provision.path)}`} className="inline-block py-1">
                    <ProvisionTitle provision={provision} language={language} />
                  </a>
                </li>
              ))}
            </ol>
          </Disclosure>
        </nav>
      )}
      <div className="law-text">
        {provisions.map((provision) => {
          const Heading = headings[Math.min(provision.depth + 1, headings.length - 1)] ?? "h5";
          return (
            <section key={provision.id} id={provision.path} data-kind={provision.kind}>
              {(provision.number || provision.heading) && (
                <Heading>
                  <ProvisionTitle provision={provision} language={language} />
                </Heading>
              )}
              {provision.body && (
                <p lang={language} className="whitespace-pre-line">
                  {provision.body}
                </p>
              )}
              {provision.kind === "article" && <TopicLinks topics={topicsOf(provision)} />}
              {provision.kind === "article" && commentHref && (
                <p className="no-print text-sm">
                  <Link href={commentHref(provision)} className="inline-block py-0.5">
                    {comment("writeArticle")}
                    <span className="sr-only"> ({provision.number ?? provision.heading})</span>
                  </Link>
                </p>
              )}
            </section>
          );
        })}
      </div>
    </>
  );
}
