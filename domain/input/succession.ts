import { z } from "zod";
import { id, partialDay, rowVersion } from "./fields";

/** A body that ended, and the one that goes on with what it had to do. */
export const SucceedOrganisation = z.object({
  organisationId: id,
  rowVersion,
  successorId: id,
  untilOn: partialDay,
});
