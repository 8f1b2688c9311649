import { DiffPage, type DiffProps, diffMetadata } from "../../../_diff-page";

export const generateMetadata = (props: DiffProps) => diffMetadata(props, "drafts");

export default function Page(props: DiffProps) {
  return <DiffPage {...props} base="drafts" />;
}
