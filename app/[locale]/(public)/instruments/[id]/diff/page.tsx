import { DiffPage, type DiffProps, diffMetadata } from "../../../_diff-page";

export const generateMetadata = (props: DiffProps) => diffMetadata(props, "instruments");

export default function Page(props: DiffProps) {
  return <DiffPage {...props} base="instruments" />;
}
