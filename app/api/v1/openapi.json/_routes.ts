import type { Handler } from "@/lib/api/route";
import * as assessmentDecision from "../assessments/[id]/decision/route";
import * as assessmentPublication from "../assessments/[id]/publication/route";
import * as replies from "../assessments/[id]/replies/route";
import * as assessment from "../assessments/[id]/route";
import * as drift from "../assessments/drift/route";
import * as assessments from "../assessments/route";
import * as batchOne from "../batches/[id]/route";
import * as batchUndo from "../batches/[id]/undo/route";
import * as allBatches from "../batches/route";
import * as calendar from "../calendar/route";
import * as caseAnswer from "../cases/[number]/answer/route";
import * as caseOne from "../cases/[number]/route";
import * as cases from "../cases/route";
import * as changes from "../changes/route";
import * as commentRelease from "../comments/[id]/release/route";
import * as commentReply from "../comments/[id]/reply/route";
import * as compareMatrix from "../compare/matrix/route";
import * as compare from "../compare/route";
import * as countryReminders from "../countries/[code]/reminders/route";
import * as country from "../countries/[code]/route";
import * as countries from "../countries/route";
import * as criteria from "../criteria/route";
import * as dashboardFigure from "../dashboard/[figure]/route";
import * as dashboard from "../dashboard/route";
import * as dataFile from "../data/[file]/route";
import * as data from "../data/route";
import * as deliveries from "../deliveries/route";
import * as draft from "../drafts/[id]/route";
import * as drafts from "../drafts/route";
import * as eventOutcomes from "../events/[id]/outcomes/route";
import * as eventOne from "../events/[id]/route";
import * as events from "../events/route";
import * as evidenceOne from "../evidence/[id]/route";
import * as exportApproval from "../export-jobs/[id]/approval/route";
import * as exportedFile from "../export-jobs/[id]/file/route";
import * as exportJobs from "../export-jobs/route";
import * as exported from "../exports/[file]/route";
import * as changesFeed from "../feeds/changes.atom/route";
import * as deadlinesFeed from "../feeds/deadlines.ics/route";
import * as ownCalendar from "../feeds/own.ics/route";
import * as fileContent from "../files/[id]/content/route";
import * as fileOne from "../files/[id]/route";
import * as files from "../files/route";
import * as followEnd from "../follows/[id]/withdrawal/route";
import * as follows from "../follows/route";
import * as indicator from "../indicators/[code]/route";
import * as indicators from "../indicators/route";
import * as annexPreview from "../instruments/[id]/annex/preview/route";
import * as annex from "../instruments/[id]/annex/route";
import * as batches from "../instruments/[id]/batches/route";
import * as instrumentComments from "../instruments/[id]/comments/route";
import * as alignments from "../instruments/[id]/diff/alignments/route";
import * as diff from "../instruments/[id]/diff/route";
import * as instrumentMeasures from "../instruments/[id]/measures/route";
import * as milestones from "../instruments/[id]/milestones/route";
import * as publication from "../instruments/[id]/publication/route";
import * as instrumentRelations from "../instruments/[id]/relations/route";
import * as instrument from "../instruments/[id]/route";
import * as sheetPreview from "../instruments/[id]/sheet/preview/route";
import * as sheet from "../instruments/[id]/sheet/route";
import * as instrumentTopics from "../instruments/[id]/topics/route";
import * as freeze from "../instruments/[id]/versions/[number]/freeze/route";
import * as provisions from "../instruments/[id]/versions/[number]/provisions/route";
import * as version from "../instruments/[id]/versions/[number]/route";
import * as versions from "../instruments/[id]/versions/route";
import * as instruments from "../instruments/route";
import * as jobCancellation from "../jobs/[id]/cancellation/route";
import * as job from "../jobs/[id]/route";
import * as withdrawal from "../links/[id]/withdrawal/route";
import * as bodies from "../measures/[id]/bodies/route";
import * as deadlines from "../measures/[id]/deadlines/route";
import * as findings from "../measures/[id]/findings/route";
import * as progress from "../measures/[id]/progress/route";
import * as measure from "../measures/[id]/route";
import * as snoozes from "../measures/[id]/snoozes/route";
import * as measures from "../measures/route";
import * as mentionSettlement from "../mentions/[id]/settlement/route";
import * as mentions from "../mentions/route";
import * as notes from "../notes/route";
import * as notices from "../notices/route";
import * as observations from "../observations/route";
import * as organisation from "../organisations/[id]/route";
import * as succession from "../organisations/[id]/successor/route";
import * as organisations from "../organisations/route";
import * as settlement from "../outcomes/[id]/settlement/route";
import * as practiceOne from "../practices/[id]/route";
import * as practices from "../practices/route";
import * as procedures from "../procedures/route";
import * as decision from "../progress/[id]/decision/route";
import * as ratifications from "../ratifications/route";
import * as ratings from "../ratings/route";
import * as recommendationLinks from "../recommendations/[id]/links/route";
import * as recommendationOne from "../recommendations/[id]/route";
import * as recommendations from "../recommendations/route";
import * as reviewEntry from "../review/[id]/route";
import * as review from "../review/route";
import * as search from "../search/route";
import * as source from "../sources/[id]/route";
import * as sources from "../sources/route";
import * as topic from "../topics/[id]/route";
import * as topics from "../topics/route";
import * as treaty from "../treaties/[id]/route";
import * as treaties from "../treaties/route";
import * as viewName from "../views/[id]/name/route";
import * as view from "../views/[id]/route";
import * as viewWithdrawal from "../views/[id]/withdrawal/route";
import * as views from "../views/route";
import * as work from "../work/route";
import * as workbench from "../workbench/route";

export const methods = ["GET", "POST", "PUT", "DELETE"] as const;
export type RouteModule = { [Method in (typeof methods)[number]]?: Handler };

/** Every route of the interface by its folder; a test finds one that is missing here. */
export const routes: Record<string, RouteModule> = {
  assessments,
  "assessments/[id]": assessment,
  "assessments/[id]/decision": assessmentDecision,
  "assessments/[id]/publication": assessmentPublication,
  "assessments/[id]/replies": replies,
  "assessments/drift": drift,
  changes,
  "comments/[id]/release": commentRelease,
  "comments/[id]/reply": commentReply,
  compare,
  "compare/matrix": compareMatrix,
  dashboard,
  "dashboard/[figure]": dashboardFigure,
  countries,
  "countries/[code]": country,
  criteria,
  data,
  "data/[file]": dataFile,
  drafts,
  "drafts/[id]": draft,
  "export-jobs": exportJobs,
  "export-jobs/[id]/approval": exportApproval,
  "export-jobs/[id]/file": exportedFile,
  "exports/[file]": exported,
  "feeds/changes.atom": changesFeed,
  "feeds/deadlines.ics": deadlinesFeed,
  instruments,
  "instruments/[id]": instrument,
  "instruments/[id]/diff": diff,
  "instruments/[id]/diff/alignments": alignments,
  "instruments/[id]/comments": instrumentComments,
  "instruments/[id]/measures": instrumentMeasures,
  "instruments/[id]/milestones": milestones,
  "instruments/[id]/relations": instrumentRelations,
  "instruments/[id]/topics": instrumentTopics,
  "instruments/[id]/publication": publication,
  "instruments/[id]/versions": versions,
  "instruments/[id]/versions/[number]": version,
  "instruments/[id]/versions/[number]/freeze": freeze,
  "instruments/[id]/versions/[number]/provisions": provisions,
  measures,
  "measures/[id]": measure,
  "measures/[id]/bodies": bodies,
  "measures/[id]/deadlines": deadlines,
  "measures/[id]/findings": findings,
  "measures/[id]/progress": progress,
  organisations,
  "organisations/[id]": organisation,
  "organisations/[id]/successor": succession,
  procedures,
  "progress/[id]/decision": decision,
  review,
  "review/[id]": reviewEntry,
  search,
  sources,
  "sources/[id]": source,
  topics,
  "topics/[id]": topic,
  indicators,
  "indicators/[code]": indicator,
  observations,
  ratifications,
  ratings,
  treaties,
  "treaties/[id]": treaty,
  work,
  views,
  "views/[id]": view,
  "views/[id]/name": viewName,
  "views/[id]/withdrawal": viewWithdrawal,
  workbench,
  events,
  "events/[id]": eventOne,
  practices,
  "practices/[id]": practiceOne,
  recommendations,
  "recommendations/[id]": recommendationOne,
  "events/[id]/outcomes": eventOutcomes,
  notices,
  deliveries,
  calendar,
  files,
  "files/[id]": fileOne,
  "files/[id]/content": fileContent,
  "evidence/[id]": evidenceOne,
  "feeds/own.ics": ownCalendar,
  follows,
  "follows/[id]/withdrawal": followEnd,
  "measures/[id]/snoozes": snoozes,
  "countries/[code]/reminders": countryReminders,
  "jobs/[id]": job,
  "jobs/[id]/cancellation": jobCancellation,
  "outcomes/[id]/settlement": settlement,
  "links/[id]/withdrawal": withdrawal,
  "recommendations/[id]/links": recommendationLinks,
  batches: allBatches,
  "batches/[id]": batchOne,
  cases,
  "cases/[number]": caseOne,
  "cases/[number]/answer": caseAnswer,
  mentions,
  "mentions/[id]/settlement": mentionSettlement,
  notes,
  "batches/[id]/undo": batchUndo,
  "instruments/[id]/annex": annex,
  "instruments/[id]/annex/preview": annexPreview,
  "instruments/[id]/batches": batches,
  "instruments/[id]/sheet": sheet,
  "instruments/[id]/sheet/preview": sheetPreview,
};
