// Written from the OpenAPI document by `npm run api-types`.

export interface paths {
    "/api/v1/installation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this server is, and the accounts to try where the data is made up */
        get: operations["InstallationController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process is up; asks nothing else */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether everything the process needs answers; 503 names what does not */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether work in the background is on time; 503 names what is late */
        get: operations["HealthController_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["SessionsController_show"];
        put?: never;
        /** Sign in: sets the cookie `zi_session`, or asks for the second factor */
        post: operations["SignInController_begin"];
        /** Sign out */
        delete: operations["SessionsController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in, the session seen last first */
        get: operations["OwnSessionsController_list"];
        put?: never;
        post?: never;
        /** End every session of yours but this one */
        delete: operations["OwnSessionsController_endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["OwnSessionsController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["AccountsController_rename"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccountsController_appointments"];
        put?: never;
        post: operations["AccountsController_appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["AccountsController_endAppointment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody signs in to it any more; what the person did stays */
        post: operations["AccountClosingsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person can sign in again */
        post: operations["AccountClosingsController_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The numbers of this process in Prometheus’ text format; a program shows METRICS_TOKEN */
        get: operations["ScrapeController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Institutions, by name */
        get: operations["InstitutionsController_list"];
        put?: never;
        post: operations["InstitutionsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InstitutionsController_show"];
        /** Rename an institution, or put right its code or kind */
        put: operations["InstitutionsController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** National holidays and collective leave of a year */
        get: operations["HolidaysController_inYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add a holiday, rename it, or bring back one that was removed */
        put: operations["HolidaysController_put"];
        post?: never;
        /** People work on this day after all */
        delete: operations["HolidaysController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/office-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When an institution reads its mail; the register's hours until it chooses others */
        get: operations["OfficeHoursController_show"];
        put: operations["OfficeHoursController_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units of one institution, parents before their children */
        get: operations["UnitsController_list"];
        put?: never;
        post: operations["UnitsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units of all institutions, by institution and name, a page at a time */
        get: operations["UnitsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitsController_show"];
        /** Rename a unit, give it another code, or move it in the tree of its institution */
        put: operations["UnitsController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The unit is no more: it opens no assessment from now on; what it has goes on */
        post: operations["UnitsController_close"];
        /** The unit is there again */
        delete: operations["UnitsController_reopen"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a CSV or Excel file of units, up to 5 MB, and see what it would do; nothing changes */
        post: operations["UnitImportsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an uploaded file would do */
        get: operations["UnitImportsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each row would do, in the order of the file */
        get: operations["UnitImportsController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-imports/{id}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every refused cell with the reason, as a CSV file */
        get: operations["UnitImportsController_refusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-imports/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do what the preview showed: exactly that, and once. It is done in the background: GET /bulk-operations/{operationId} says how far it is */
        post: operations["UnitImportsController_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty file with the names of the columns */
        get: operations["UnitImportsController_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every published worksheet, the latest first */
        get: operations["InstrumentsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A whole worksheet: areas, aspects, sub-components, items, options and gates */
        get: operations["InstrumentsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{id}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text that was published, in YAML: what a new version begins with */
        get: operations["InstrumentsController_source"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{id}/comparison/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a later worksheet, `other`, makes of this one: item by item, and its weights and gates */
        get: operations["InstrumentsController_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instrument-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Drafts neither published nor discarded, the newest first */
        get: operations["InstrumentDraftsController_list"];
        put?: never;
        /** Take a worksheet in YAML as a draft; refused with every fault in it, by node */
        post: operations["InstrumentDraftsController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instrument-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InstrumentDraftsController_show"];
        put?: never;
        post?: never;
        /** Discard a draft */
        delete: operations["InstrumentDraftsController_discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instrument-drafts/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a draft would change of the latest published worksheet, or of another */
        get: operations["InstrumentDraftsController_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instrument-drafts/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a draft: cycles may use it from now on, and it never changes again */
        post: operations["InstrumentDraftsController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/change-areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works on which of the six change areas of a unit */
        get: operations["ChangeAreasController_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/change-areas/{areaNo}/members/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ChangeAreasController_assign"];
        post?: never;
        delete: operations["ChangeAreasController_unassign"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/change-areas/{areaNo}/members/{accountId}/lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let this member lead the area, in place of who led it */
        put: operations["ChangeAreasController_chooseLead"];
        post?: never;
        delete: operations["ChangeAreasController_endLead"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CyclesController_list"];
        put?: never;
        post: operations["CyclesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycle-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a cycle of a year would be: the one before it, its windows moved. Nothing is kept */
        get: operations["CyclesController_propose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A cycle with all its rules and windows */
        get: operations["CyclesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change rules of a cycle; what is left out stays. Some hold for good once assessments go by them */
        put: operations["CyclesController_changeRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CyclesController_windows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/windows/{stage}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** First and last day on which a stage may be worked in */
        put: operations["CyclesController_setWindow"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The assessments you may see, the newest cycle first */
        get: operations["AssessmentsController_list"];
        put?: never;
        /** Open an assessment of your unit: one of each kind per unit and cycle */
        post: operations["AssessmentsController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One assessment: its stage, what can happen next, the sheets you may see, and all that happened; or as it was */
        get: operations["AssessmentsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sheets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sheet with its answers, now or at a past moment */
        get: operations["SheetsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sheets/{id}/scorecard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a sheet scores: every node, and every gate of WBK and WBBM */
        get: operations["SheetsController_scorecard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sheets/{id}/answers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save the answer to one item. Over a newer version it is refused with 412 and the current answer */
        put: operations["SheetsController_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sheets/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save the answers to many items: all of them, or none. Refused as saving one is */
        put: operations["SheetsController_saveAll"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/change-areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the unit is with each of the six change areas, and who works on it */
        get: operations["ProgressController_ofAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Each of the unit's people: their areas, how far those are, and what they answered last */
        get: operations["ProgressController_ofTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand your unit's complete sheet to the internal team (TPI): it is sealed, and this its receipt */
        post: operations["SubmissionsController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipts of all that the unit has handed in, oldest first */
        get: operations["SubmissionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was handed in, byte for byte, with the hash that anybody can check */
        get: operations["SubmissionsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/carry-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the assessment took over from the unit's last one, and what has changed since */
        get: operations["CarryOverController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sheets/{id}/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm answers that were carried over, as they are; answers those that it confirmed */
        post: operations["CarryOverController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{id}/wording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ministry's own questions and criteria behind a worksheet's items, where they were imported */
        get: operations["WordingsController_show"];
        /** Attach the texts of the ministry's question master, all of them or none; refused with every difference */
        put: operations["WordingsController_import"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sheets/{id}/worksheet.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sheet as an Excel workbook in the form of the annex, to fill in and send back */
        get: operations["WorksheetFilesController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sheets/{id}/answer-sheet.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sheet as the ministry's answer sheet, by the question master that was imported; it comes back as the annex does */
        get: operations["WorksheetFilesController_exportAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sheets/{id}/worksheet-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a filled Excel worksheet, up to 5 MB, and see what it would change in a sheet; nothing changes */
        post: operations["WorksheetFilesController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worksheet-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a file that you sent would change, cell by cell, and what was found in it */
        get: operations["WorksheetFilesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worksheet-imports/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file as you sent it, with what was found at each cell */
        get: operations["WorksheetFilesController_copy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worksheet-imports/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Save what the preview showed, all of it or nothing, as if it were answered by hand */
        post: operations["WorksheetFilesController_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is said in the rooms you may read, about one item or all: the latest 500, oldest first */
        get: operations["CommentsController_list"];
        put?: never;
        /** Say something about an item: to your unit, or as an evaluator to your layer */
        post: operations["CommentsController_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/comments/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** You have seen what mentions you in this assessment */
        post: operations["CommentsController_markSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Correct the words of your own comment */
        put: operations["CommentsController_correct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A comment is dealt with */
        post: operations["CommentsController_resolve"];
        /** A comment is not dealt with after all */
        delete: operations["CommentsController_reopen"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence-integrity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the stored files are what they were, and where a damaged one is used */
        get: operations["IntegrityController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All evidence of a unit, the newest first: for its own people, and auditors */
        get: operations["EvidenceController_list"];
        put?: never;
        /** Add a link as evidence. Files come in by POST /uploads */
        post: operations["EvidenceController_addLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A piece of evidence with its versions and the items it is, or was, attached to */
        get: operations["EvidenceController_show"];
        /** Change the title and the period it is about */
        put: operations["EvidenceController_describe"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a new version of a link. A new version of a file comes in by POST /uploads */
        post: operations["EvidenceController_addVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/versions/{no}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file, or the range of it that is asked for */
        get: operations["EvidenceContentsController_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is attached to the items, for whoever sees the unit's sheet */
        get: operations["AssessmentEvidenceController_list"];
        put?: never;
        /** Attach a piece of evidence to many items at once: to all of them or, where one is refused, none */
        post: operations["AssessmentEvidenceController_attachMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/items/{code}/evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Attach a piece of the unit's evidence to an item; again is harmless */
        put: operations["AssessmentEvidenceController_attach"];
        post?: never;
        /** Take a piece of evidence off an item; again is harmless */
        delete: operations["AssessmentEvidenceController_detach"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/evidence-storage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much room a unit has for its files, how large one may be, and what it may be named */
        get: operations["UnitStorageController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce a file (tus creation); Location is where its bytes go. It may bring the first of them */
        post: operations["UploadsController_create"];
        delete?: never;
        /** What this server can do of the tus protocol, and how large a file may be */
        options: operations["UploadsController_abilities"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Give up an upload (tus termination) */
        delete: operations["UploadsController_giveUp"];
        options?: never;
        /** How many bytes have arrived, and what a whole upload has become (Upload-Evidence) */
        head: operations["UploadsController_state"];
        /** Send bytes from Upload-Offset on; the last of them make it evidence (Upload-Evidence) */
        patch: operations["UploadsController_append"];
        trace?: never;
    };
    "/api/v1/uploads/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a whole upload has become; tries again where storage did not answer at its last byte */
        post: operations["UploadsController_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/evidence-shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SharesController_list"];
        put?: never;
        /** Make a link that opens the evidence of this assessment without an account, for a while */
        post: operations["SharesController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence-shares/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From now on the link opens nothing */
        post: operations["SharesController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence-shares/{id}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When it was opened, what of it and from which address; the latest first */
        get: operations["SharesController_openings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared/{token}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The evidence that a link shares, by item, as the unit submitted it. No account is needed */
        get: operations["SharedController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared/{token}/evidence/{evidenceId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that a link shares, or the range of it that is asked for */
        get: operations["SharedController_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts-of-interest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The conflicts of interest you have declared */
        get: operations["ConflictsController_list"];
        put?: never;
        /** Declare a conflict of interest with a unit or an institution; your assignments there end */
        post: operations["ConflictsController_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts-of-interest/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["ConflictsController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TPI lead: give it back to the unit for repair, with a note on each item to mend */
        post: operations["EvaluationsController_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/forwarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TPI lead: the internal evaluation is done */
        post: operations["EvaluationsController_forward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/conclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TPN lead: the desk evaluation is done */
        post: operations["EvaluationsController_conclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/observations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the TPN saw at the unit; for others than the TPN once the panel has spoken */
        get: operations["EvaluationsController_observations"];
        put?: never;
        /** TPN: record what you saw at the unit */
        post: operations["EvaluationsController_observe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TPN lead: the field verification is done */
        post: operations["EvaluationsController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/revision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TPN lead: take it back to the desk, because what was seen changes its scores */
        post: operations["EvaluationsController_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/panel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TPN lead: what the panel says */
        post: operations["EvaluationsController_deliberate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/evaluators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EvaluatorsController_list"];
        put?: never;
        /** Let a member of your team evaluate this assessment, on a sheet of their own */
        post: operations["EvaluatorsController_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/evaluators/{layer}/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an evaluator off this assessment; their sheet no longer counts */
        delete: operations["EvaluatorsController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sheets/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in your own sheet of a first pass, complete and for good */
        post: operations["EvaluatorsController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/passes/{layer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the first pass of a layer is and, once it is closed, where its evaluators differ */
        get: operations["EvaluatorsController_pass"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/passes/{layer}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lead: your team, how much each has at work, and what keeps them from this assessment */
        get: operations["EvaluatorsController_candidatesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/passes/{layer}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lead: close the first pass although somebody has not handed in */
        post: operations["EvaluatorsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In worksheet order; for others than the layer's own evaluators once the layer is done */
        get: operations["FindingsController_list"];
        put?: never;
        /** Evaluators and leads: record a finding, which the unit follows up by its due day */
        post: operations["FindingsController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its author or the lead: take a finding back while the layer still works */
        post: operations["FindingsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its own, and those its unit left unresolved in earlier assessments, in worksheet order */
        get: operations["FollowUpsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is unresolved at a unit, the first due first */
        get: operations["FollowUpsController_ofUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unit coordinator: say what was done; again replaces it */
        post: operations["FollowUpsController_respond"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TPI lead, about the TPN's also TPN lead and national secretariat: what was done is enough */
        post: operations["FollowUpsController_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same people: what was done is not enough, back to the unit */
        post: operations["FollowUpsController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/proposal-documents/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Coordinator, TPI lead, head: put the unit's evidence in the place of a required document */
        put: operations["ProposalDocumentsController_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/proposal-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents of a proposal, in the versions that it was made with */
        get: operations["ProposalDocumentsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the unit may be proposed, and every requirement by itself */
        get: operations["ProposalsController_eligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Head of the institution: propose the unit */
        post: operations["ProposalsController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/screening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProposalsController_screening"];
        put?: never;
        /** TPN or secretariat: whether each document of the proposal conforms */
        post: operations["ProposalsController_screen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProposalsController_objection"];
        put?: never;
        /** Head of the institution: object to the screening, once and inside the window */
        post: operations["ProposalsController_object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/objection/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** National secretariat: decide an objection, for good */
        post: operations["ProposalsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/objection/lapse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** National secretariat: end a proposal whose institution did not object in time */
        post: operations["ProposalsController_lapse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycleId}/institutions/{institutionId}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StandingsController_institution"];
        /** National secretariat: how an institution stands, its quota, and whether it determines WBK */
        put: operations["StandingsController_recordInstitution"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycleId}/units/{unitId}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StandingsController_unit"];
        /** TPI lead: how a unit of the institution stands */
        put: operations["StandingsController_recordUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Awards in force first, and of those the ones due first */
        get: operations["AwardsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AwardsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/determination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** National secretariat, for WBK Mandiri the head of the institution: record the decree that awards the predicate. Refused while a gate fails */
        post: operations["AwardsController_determine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whoever determines: end a proposal without an award */
        post: operations["AwardsController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** National secretariat: record a decision on an award: retained, upgraded or revoked */
        post: operations["AwardsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards/{id}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has happened to the holder of an award, the latest first; empty where it is not for you */
        get: operations["IncidentsController_list"];
        put?: never;
        /** TPI lead, TPN lead, national secretariat, for HEAD_CHANGED also the unit coordinator: record what happened; the award is at risk until it is closed */
        post: operations["IncidentsController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TPI lead, TPN lead, national secretariat: it puts the award at risk no longer */
        post: operations["IncidentsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How you are reminded, kind by kind, and what you may choose */
        get: operations["PreferencesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preferences/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose the language of what is sent to you */
        put: operations["PreferencesController_chooseLanguage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/preferences/kinds/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose how a kind of reminder reaches you; a duty can be moved into the digest, not switched off */
        put: operations["PreferencesController_chooseKind"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change your password: ends your other sessions, and gives this one a new token */
        put: operations["PasswordsController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-strength": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How hard a password would be to guess; nothing is kept */
        post: operations["PasswordsController_measure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a link to set a new password sent; answered alike whether or not there is an account */
        post: operations["PasswordsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose password the link sets, while it does */
        get: operations["PasswordsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-links/{token}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the password by the link, once: ends all sessions of the person */
        post: operations["PasswordsController_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody, by name */
        get: operations["PeopleController_list"];
        put?: never;
        /** Make an account; without a password the person is invited by mail to set one */
        post: operations["NewAccountsController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the invitation again; links sent before no longer work */
        post: operations["NewAccountsController_inviteAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the code that a sign-in waits for: sets the cookie `zi_session` */
        post: operations["SignInController_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin with a new secret for an authenticator app; it counts once a code confirms it */
        post: operations["OwnSecondFactorController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm it by a code: from now on signing in asks for one */
        post: operations["OwnSecondFactorController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it off, by the password and a code */
        post: operations["OwnSecondFactorController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your access tokens that are not revoked, the newest first */
        get: operations["OwnTokensController_list"];
        put?: never;
        /** Make an access token for a program of yours, by your password and a code where you have one */
        post: operations["OwnTokensController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** From now on it opens nothing */
        delete: operations["OwnTokensController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/service-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tokens of an institution's machines that are not revoked, the newest first */
        get: operations["ServiceTokensController_list"];
        put?: never;
        /** Make a token by which a machine of the institution reads: no more than you read yourself */
        post: operations["ServiceTokensController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/service-tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** From now on it opens nothing */
        delete: operations["ServiceTokensController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who you are at the service by which people sign on, as far as it is linked to your account */
        get: operations["OwnIdentitiesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Unlink it; the next sign-on by the same e-mail address links again */
        delete: operations["OwnIdentitiesController_unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every reminder planned about an award: sent, still to come, or cancelled and why */
        get: operations["RemindersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminder-forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who gets what on a day, on which channel, and what does not go out on it and why */
        get: operations["ForecastController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/bouncing-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of a unit whose mail was refused for good at least twice, and not accepted since */
        get: operations["BouncingAddressesController_ofUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bouncing-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody whose mail was refused for good at least twice, and not accepted since */
        get: operations["BouncingAddressesController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bouncing-addresses.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, all of it, as a table for spreadsheets */
        get: operations["BouncingAddressesController_save"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your feeds that are in force, the newest first */
        get: operations["CalendarFeedsController_list"];
        put?: never;
        /** Make a secret address for a calendar program: of your own deadlines, or those of a unit */
        post: operations["CalendarFeedsController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** From now on nothing is found at its address. An administrator may end that of anybody */
        delete: operations["CalendarFeedsController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/digest-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What your digest of a day would say; as the mail itself to who accepts text/html */
        get: operations["DigestPreviewController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you were reminded of, the newest first, in your language */
        get: operations["InboxController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many notices you have not read, of what is not done: for badges */
        get: operations["InboxController_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all your notices as read, or those up to the newest one you saw */
        post: operations["InboxController_readAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark one of your notices as read */
        post: operations["InboxController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every webhook, the newest first, also those that have ended */
        get: operations["WebhooksController_list"];
        put?: never;
        /** Tell a system of events by signed HTTP POSTs (Standard Webhooks); answers its secret once */
        post: operations["WebhooksController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** From now on it is sent nothing; what waits for it is given up */
        delete: operations["WebhooksController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret, shown this once; the old one signs along for a day */
        post: operations["WebhooksController_rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an event of type "ping", to see whether the receiver hears */
        post: operations["WebhooksController_ping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to a webhook with every attempt, the newest first */
        get: operations["WebhookDeliveriesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send once more what was sent or given up, under the same webhook-id */
        post: operations["WebhookDeliveriesController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificate of an award as a PDF. No account is needed: it says what is public */
        get: operations["CertificatesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for the evaluation report (LHE) or the score sheet of an assessment as a PDF, or for its evidence as a ZIP of an index (PDF) and the files. It holds what you may see, and is made in the background: GET /documents/{id} says how far it is */
        post: operations["DocumentsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{cycleId}/institutions/{institutionId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for the score sheets of every unit of an institution in a cycle, in one PDF */
        post: operations["DocumentsController_askAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a document that you asked for is. The same data gives the same file */
        get: operations["DocumentsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The PDF or ZIP itself, or the range of it that is asked for, for 7 days */
        get: operations["DocumentsController_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/archives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest 20 archives of an institution that you asked for, the latest first */
        get: operations["InstitutionArchivesController_list"];
        put?: never;
        /** Ask for all that you read of an institution as one ZIP of open formats. It is made in the background: GET /institution-archives/{id} says how far it is */
        post: operations["InstitutionArchivesController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institution-archives/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an archive that you asked for is */
        get: operations["InstitutionArchivesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institution-archives/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ZIP itself, or the range of it that is asked for, until it is thrown away */
        get: operations["InstitutionArchivesController_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Institutions, all of them, as a table for spreadsheets */
        get: operations["SavedListsController_ofInstitutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-directory.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units of all institutions, all of them, as a table for spreadsheets */
        get: operations["SavedListsController_ofUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The assessments you may see, all of them, as a table for spreadsheets */
        get: operations["SavedListsController_ofAssessments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/awards.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Awards, all of them, as a table for spreadsheets */
        get: operations["SavedListsController_ofAwards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-operations/evaluator-assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let members of your team evaluate many assessments. It is done in the background, each as POST /assessments/{id}/evaluators does it: GET /bulk-operations/{id} says how far it is */
        post: operations["BulkOperationsController_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-operations/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TPI lead: give many assessments back to their units for repair, for one reason */
        post: operations["BulkOperationsController_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-operations/forwardings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TPI lead: the internal evaluation of many assessments is done */
        post: operations["BulkOperationsController_forward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-operations/determinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whoever determines: record one decree that awards many units what they were assessed for */
        post: operations["BulkOperationsController_determine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bulk operations that you asked for, the latest first */
        get: operations["BulkOperationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a bulk operation that you asked for is */
        get: operations["BulkOperationsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-operations/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of each row, and why those that were refused were */
        get: operations["BulkOperationsController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-operations/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what an operation has done, where that is honest; it is one of its own */
        post: operations["BulkOperationsController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignment-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a CSV or Excel file of evaluators and what they are to evaluate, up to 5 MB, and see what it would do; nothing changes */
        post: operations["AssignmentImportsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignment-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an uploaded file would do */
        get: operations["AssignmentImportsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignment-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each row would do, in the order of the file */
        get: operations["AssignmentImportsController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignment-imports/{id}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every refused cell with the reason, as a CSV file */
        get: operations["AssignmentImportsController_refusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignment-imports/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do what the preview showed: exactly that, and once. It is done in the background: GET /bulk-operations/{operationId} says how far it is */
        post: operations["AssignmentImportsController_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignment-import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty file with the names of the columns */
        get: operations["AssignmentImportsController_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a CSV or Excel file of people and roles, up to 5 MB, and see what it would do; nothing changes */
        post: operations["PeopleImportsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an uploaded file would do */
        get: operations["PeopleImportsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each row would do, in the order of the file */
        get: operations["PeopleImportsController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people-imports/{id}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every refused cell with the reason, as a CSV file */
        get: operations["PeopleImportsController_refusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people-imports/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do what the preview showed: exactly that, and once. It is done in the background: GET /bulk-operations/{operationId} says how far it is */
        post: operations["PeopleImportsController_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people-import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty file with the names of the columns */
        get: operations["PeopleImportsController_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who holds WBK and WBBM, whose re-evaluation is due or overdue, and how far each cycle is */
        get: operations["StatusController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many assessments of a cycle have come how far, and how they ended */
        get: operations["AssessmentFunnelController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/funnel/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The assessments behind a figure of the funnel */
        get: operations["AssessmentFunnelController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/funnel/assessments.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, all of them, as a table for spreadsheets */
        get: operations["AssessmentFunnelController_save"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/funnel.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The steps of the funnel as a table for spreadsheets */
        get: operations["AssessmentFunnelController_saveSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/award-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many awards stand how today, and which institutions hold how many */
        get: operations["AwardStatusController_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Awards in force and ended, with what they rest on */
        get: operations["AwardStatusController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/awards.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, all of them, as a table for spreadsheets */
        get: operations["AwardStatusController_save"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/award-summary.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which institutions hold how many, as a table for spreadsheets */
        get: operations["AwardStatusController_saveSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Re-evaluations and last days of stages, due and overdue, by day and by month */
        get: operations["DueCalendarController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/calendar.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, all of it, as a table for spreadsheets */
        get: operations["DueCalendarController_save"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/heat-map/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the assessments of a cycle score in each of the six change areas */
        get: operations["HeatMapController_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/heat-map/institutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as means of each institution */
        get: operations["HeatMapController_institutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/heat-map/units.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of units, all of them, as a table for spreadsheets */
        get: operations["HeatMapController_save"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/heat-map/institutions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of institutions, all of them, as a table for spreadsheets */
        get: operations["HeatMapController_saveInstitutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each item of a cycle is worth on all sheets of a layer */
        get: operations["ItemFiguresController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/items.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table for spreadsheets */
        get: operations["ItemFiguresController_save"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/differences/institutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far two layers differ in a cycle, in all and at each institution */
        get: operations["LayerDifferencesController_institutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/differences/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The assessments on which two layers differ most */
        get: operations["LayerDifferencesController_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/differences/institutions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of institutions as a table for spreadsheets */
        get: operations["LayerDifferencesController_saveInstitutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/differences/units.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of units, all of them, as a table for spreadsheets */
        get: operations["LayerDifferencesController_saveUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Predicates in force that may not last, and why */
        get: operations["RisksController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/risks.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, all of them, as a table for spreadsheets */
        get: operations["RisksController_save"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/trends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every cycle with what became of its assessments and what they scored, the oldest first */
        get: operations["TrendsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/trends.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table for spreadsheets */
        get: operations["TrendsController_save"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit over the years: what it holds and held, and what each layer scored */
        get: operations["UnitProfilesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The predicates in force. No account is needed */
        get: operations["RegisterController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The award with this number on its certificate, also one that has ended. No account is needed */
        get: operations["RegisterController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every try to mail somebody, what is queued, and reminders without a mail, the newest first */
        get: operations["DeliveryLogController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-log.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, all of it, as a table for spreadsheets */
        get: operations["DeliveryLogController_save"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-log/{mailingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A mail with every try to send it, and what it is about */
        get: operations["DeliveryLogController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for you, kind by kind: what was returned first, then by its last day */
        get: operations["WaitingController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody, all of them, as a table for spreadsheets */
        get: operations["PeopleController_save"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of you */
        get: operations["PeopleController_profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/portalrb": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an institution is connected to PortalRB: the address, the window, its token */
        get: operations["PortalrbController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/portalrb/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What PortalRB asked, when, from where, and what came of it; the latest first */
        get: operations["PortalrbController_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/portalrb/preflight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What PortalRB would be refused, or would look wrong there, of what the institution proposes */
        get: operations["PortalrbController_preflight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/portalrb/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the token that PortalRB shows; the one before goes on for a while, or ends at once */
        post: operations["PortalrbController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions/{id}/portalrb/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** From now on it opens nothing */
        delete: operations["PortalrbController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        DemonstrationAccountView: {
            /** @example koordinator@simulasi.example.go.id */
            email: string;
            password: string;
            /** @description what the account is for, in Indonesian */
            role: string;
        };
        InstallationView: {
            /** @example Zona Integritas */
            name: string;
            /** @example 0.2.0 */
            version: string;
            /** @description true where all people and scores are made up */
            isDemonstration: boolean;
            /** @description accounts that anybody may try; null where the data is real */
            demonstrationAccounts: components["schemas"]["DemonstrationAccountView"][] | null;
            /** @description of what people read; the first is the default */
            languages: ("id" | "en")[];
            /**
             * @description the service by which people may sign on, at /sign-on; null where there is none
             * @example SSO Kementerian
             */
            signOn: string | null;
        };
        HealthView: {
            /** @example ok */
            status: string;
            /**
             * @example {
             *       "database": "up"
             *     }
             */
            probes: {
                [key: string]: string;
            };
        };
        /** @enum {string} */
        Role: "UNIT_HEAD" | "UNIT_COORDINATOR" | "UNIT_MEMBER" | "TPI_MEMBER" | "TPI_LEAD" | "INSTITUTION_HEAD" | "LEADERSHIP" | "TPN_EVALUATOR" | "TPN_LEAD" | "NATIONAL_SECRETARIAT" | "AUDITOR" | "ADMINISTRATOR";
        ActorRoleView: {
            role: components["schemas"]["Role"];
            institutionId: string | null;
            unitId: string | null;
        };
        SessionView: {
            accountId: string;
            name: string;
            email: string;
            roles: components["schemas"]["ActorRoleView"][];
            /**
             * @description where the days of this register begin
             * @example Asia/Jakarta
             */
            timeZone: string;
        };
        OwnSessionView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            begunAt: string;
            /**
             * Format: date-time
             * @description to about ten minutes
             */
            lastSeenAt: string;
            /** @example Firefox, Linux */
            device: string | null;
            /** @description whether it is the one that asks */
            isCurrent: boolean;
        };
        NameBody: {
            name: string;
        };
        AppointmentView: {
            id: string;
            accountId: string;
            role: components["schemas"]["Role"];
            institutionId: string | null;
            unitId: string | null;
            /** Format: date-time */
            appointedAt: string;
            /**
             * Format: date
             * @description the last day on which it counts
             */
            until: string | null;
        };
        AppointmentBody: {
            role: components["schemas"]["Role"];
            /** @description for TPI roles, heads of institutions and leadership of one institution */
            institutionId?: string;
            /** @description for the roles of a unit */
            unitId?: string;
            /**
             * Format: date
             * @description the last day on which it counts: for an evaluator from outside
             */
            until?: string;
        };
        ClosingBody: {
            /** @description why, for whoever wonders later */
            reason: string;
        };
        /** @enum {string} */
        InstitutionKind: "MINISTRY_OR_AGENCY" | "PROVINCE" | "REGENCY_OR_CITY";
        InstitutionView: {
            id: string;
            code: string;
            name: string;
            kind: components["schemas"]["InstitutionKind"];
        };
        InstitutionBody: {
            /** @example KEMKOMINFO */
            code: string;
            name: string;
            kind: components["schemas"]["InstitutionKind"];
        };
        /** @enum {string} */
        HolidayKind: "NATIONAL_HOLIDAY" | "COLLECTIVE_LEAVE";
        HolidayView: {
            /** Format: date */
            day: string;
            name: string;
            kind: components["schemas"]["HolidayKind"];
            /** @description calculated, and confirmed by nobody: the decree may name the day before or after for a lunar holiday */
            isCalculated: boolean;
        };
        HolidayBody: {
            /** @example Cuti bersama Hari Raya Idul Fitri */
            name: string;
            kind: components["schemas"]["HolidayKind"];
        };
        OfficeHoursView: {
            /** @example Asia/Makassar */
            zone: string;
            /** @example 07:30 */
            digestAt: string;
            /** @example 18:00 */
            quietFrom: string;
            /** @example 07:00 */
            quietUntil: string;
            /** @description days of the week without work: 1 is Monday, 7 Sunday */
            weekend: number[];
        };
        OfficeHoursBody: {
            /**
             * @description WIB, WIB, WITA and WIT
             * @enum {string}
             */
            zone: "Asia/Jakarta" | "Asia/Pontianak" | "Asia/Makassar" | "Asia/Jayapura";
            /**
             * @description when the digest goes out; not in the quiet hours
             * @example 07:30
             */
            digestAt: string;
            /**
             * @description nothing is sent from this time on
             * @example 18:00
             */
            quietFrom: string;
            /**
             * @description until this, of the next day when it is the earlier one; the same time: no quiet hours
             * @example 07:00
             */
            quietUntil: string;
            /**
             * @description days of the week without work: 1 is Monday, 7 Sunday; at most 6
             * @example [
             *       6,
             *       7
             *     ]
             */
            weekend: number[];
        };
        UnitView: {
            id: string;
            institutionId: string;
            parentId: string | null;
            code: string;
            name: string;
            /**
             * Format: date-time
             * @description since when it is no more; null while it is there
             */
            closedAt: string | null;
            closedBecause: string | null;
        };
        UnitLineView: {
            id: string;
            code: string;
            name: string;
            institutionId: string;
            institutionName: string;
            /** @description the name of the unit above it */
            parentName: string | null;
            /** Format: date-time */
            closedAt: string | null;
        };
        UnitDirectoryView: {
            /** @description how many units fit, on all pages */
            total: number;
            units: components["schemas"]["UnitLineView"][];
            /** @description to send as `after`; null: this was the last page */
            next: string | null;
        };
        UnitBody: {
            institutionId: string;
            /** @description the unit above it; none for the top of the tree */
            parentId?: string;
            /** @example BBPPT */
            code: string;
            name: string;
        };
        UnitChangeBody: {
            /**
             * Format: uuid
             * @description the unit above it; null: the top of the tree
             */
            parentId: string | null;
            /** @example BBPPT */
            code: string;
            name: string;
        };
        UnitClosureBody: {
            /** @example Digabung dengan Balai Besar */
            reason: string;
        };
        /** @enum {string} */
        TableFormat: "CSV" | "XLSX";
        RowCountsView: {
            NEW: number;
            CHANGED: number;
            UNCHANGED: number;
            REFUSED: number;
        };
        ImportedInstitutionView: {
            code: string;
            name: string;
            kind: components["schemas"]["InstitutionKind"];
        };
        UnitImportView: {
            id: string;
            fileName: string;
            format: components["schemas"]["TableFormat"];
            /**
             * @description null for a workbook; windows-1252: look whether letters with accents are right
             * @enum {string|null}
             */
            encoding: "utf-8" | "windows-1252" | null;
            /** @description SHA-256 of what it would do, in hex */
            planDigest: string;
            /** @description names of columns that are not looked at */
            ignoredColumns: string[];
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description until when it may be applied
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description when it was asked to be applied
             */
            appliedAt: string | null;
            /** @description the bulk operation that does it, once it is applied; null also when that is no longer kept */
            operationId: string | null;
            counts: components["schemas"]["RowCountsView"];
            /** @description institutions that it makes */
            institutions: components["schemas"]["ImportedInstitutionView"][];
        };
        /** @enum {string} */
        ImportRowState: "NEW" | "CHANGED" | "UNCHANGED" | "REFUSED";
        PlannedChangeView: {
            /** @enum {string} */
            field: "name" | "parent";
            /** @description a name, or the code of the unit above; null: none */
            from: string | null;
            to: string | null;
        };
        RefusedCellView: {
            /** @description of the file */
            column: string;
            /** @example MISSING */
            reason: string;
            /** @description what stands there */
            value: string;
            /** @description why and the fix, in Indonesian */
            detailId: string;
            /** @description why and the fix, in English */
            detailEn: string;
        };
        ImportRowView: {
            /** @description as a spreadsheet numbers the rows */
            line: number;
            institutionCode: string;
            code: string;
            name: string;
            parentCode: string | null;
            state: components["schemas"]["ImportRowState"];
            changes: components["schemas"]["PlannedChangeView"][];
            refusals: components["schemas"]["RefusedCellView"][];
        };
        ImportRowsView: {
            /** @description on all pages */
            total: number;
            /** @description to send as `after`; null: this was the last page */
            next: number | null;
            rows: components["schemas"]["ImportRowView"][];
        };
        InstrumentHeadView: {
            id: string;
            titleId: string;
            titleEn: string;
            regulation: string;
            /** @description how many items are scored */
            items: number;
            /** @description SHA-256 of all it says, in hex */
            digest: string;
            /** Format: date-time */
            publishedAt: string;
        };
        InstrumentView: {
            id: string;
            titleId: string;
            titleEn: string;
            regulation: string;
            /** @description how many items are scored */
            items: number;
            /** @description SHA-256 of all it says, in hex */
            digest: string;
            /** Format: date-time */
            publishedAt: string;
            areas: {
                [key: string]: unknown;
            }[];
            components: {
                [key: string]: unknown;
            }[];
            predicates: {
                [key: string]: unknown;
            };
        };
        /** @enum {string} */
        ItemDifferenceState: "ADDED" | "REMOVED" | "CHANGED";
        /**
         * @description what of it changed
         * @enum {string}
         */
        ItemAspect: "TYPE" | "OPTIONS" | "VALUES" | "FORMULA" | "WORDING" | "WEIGHT";
        FieldChangeView: {
            /** @example options.B.criterion.en */
            field: string;
            /** @description null: it was not there */
            before: string | null;
            /** @description null: it is not there any more */
            after: string | null;
        };
        ItemDifferenceView: {
            /** @example A.I.1.i.a */
            code: string;
            state: components["schemas"]["ItemDifferenceState"];
            labelId: string;
            labelEn: string;
            /** @description what of it changed */
            aspects: components["schemas"]["ItemAspect"][];
            changes: components["schemas"]["FieldChangeView"][];
        };
        InstrumentComparisonView: {
            /** @description the id of the earlier worksheet */
            earlier: string;
            /** @description the id of the later worksheet */
            later: string;
            /** @description how many items ask the same with the same weight */
            unchanged: number;
            items: components["schemas"]["ItemDifferenceView"][];
            /** @description titles and weights of the parts, minima of the predicates */
            frame: components["schemas"]["FieldChangeView"][];
        };
        InstrumentDraftBody: {
            /** @description the worksheet in YAML; GET /instruments/:id/source is one to begin with */
            source: string;
        };
        InstrumentDraftView: {
            id: string;
            /** @description the id that the worksheet will have once it is published */
            instrumentId: string;
            /** @description SHA-256 of all it says, in hex */
            digest: string;
            /** Format: date-time */
            uploadedAt: string;
            /** @description whose account */
            uploadedBy: string;
        };
        WholeDraftView: {
            id: string;
            /** @description the id that the worksheet will have once it is published */
            instrumentId: string;
            /** @description SHA-256 of all it says, in hex */
            digest: string;
            /** Format: date-time */
            uploadedAt: string;
            /** @description whose account */
            uploadedBy: string;
            areas: {
                [key: string]: unknown;
            }[];
            components: {
                [key: string]: unknown;
            }[];
            predicates: {
                [key: string]: unknown;
            };
        };
        AreaMemberView: {
            areaNo: number;
            accountId: string;
            name: string;
            /** @description leads the area; one member at most does */
            isLead: boolean;
        };
        ScorePerPredicate: {
            WBK: number;
            WBBM: number;
        };
        GradePerPredicate: {
            /** @enum {string} */
            WBK: "AA" | "A" | "BB" | "B" | "CC" | "C" | "D";
            /** @enum {string} */
            WBBM: "AA" | "A" | "BB" | "B" | "CC" | "C" | "D";
        };
        EligibilityRulesBody: {
            /**
             * @description of the institution
             * @example WTP
             * @enum {string}
             */
            bpkOpinion: "WTP" | "WDP" | "TW" | "TMP";
            /**
             * @description of the institution
             * @example 3
             */
            spipMaturity: number;
            /**
             * @description of the institution
             * @example {
             *       "WBK": 60,
             *       "WBBM": 70
             *     }
             */
            sakipAbove: components["schemas"]["ScorePerPredicate"];
            /**
             * @description of a ministry or agency
             * @example {
             *       "WBK": 60,
             *       "WBBM": 70
             *     }
             */
            rbIndexAbove: components["schemas"]["ScorePerPredicate"];
            /**
             * @description of a local government
             * @example {
             *       "WBK": 50,
             *       "WBBM": 60
             *     }
             */
            localRbIndexAbove: components["schemas"]["ScorePerPredicate"];
            /**
             * @description per cent, of the unit
             * @example 100
             */
            auditFollowUp: number;
            /**
             * @description per cent, of the unit
             * @example 100
             */
            lhkpn: number;
            /**
             * @description per cent, of the unit
             * @example 100
             */
            lhkasn: number;
            /**
             * @description building its zone so long
             * @example 12
             */
            buildingMonths: number;
            /**
             * @description of the unit
             * @example {
             *       "WBK": "B",
             *       "WBBM": "BB"
             *     }
             */
            unitSakip: components["schemas"]["GradePerPredicate"];
        };
        CycleView: {
            intervalMonths: number;
            barMonths: number;
            ladderDays: number[];
            windowLadderDays: number[];
            evidenceLadderDays: number[];
            overdueDays: number[];
            overdueRepeatDays: number;
            escalateToUnitDays: number;
            escalateToHeadDays: number;
            escalateToTpiDays: number;
            statutoryKinds: ("REEVALUATION" | "STAGE_WINDOW" | "OBJECTION" | "FOLLOW_UP" | "EVIDENCE_EXPIRY" | "BOUNCING_ADDRESS")[];
            /** @enum {string} */
            firstPassStart: "BLANK" | "UNIT_ANSWERS";
            isTpiVisibleToTpn: boolean;
            evaluatorLoad: number;
            repairRounds: number;
            /** @description what a proposal needs */
            eligibility: components["schemas"]["EligibilityRulesBody"];
            id: string;
            year: number;
            instrumentId: string;
            /** @description true for a cycle before 2022, scored under a later worksheet and its gates */
            isReplayed: boolean;
        };
        CycleWindowView: {
            /** @enum {string} */
            stage: "SELF_ASSESSMENT" | "INTERNAL_EVALUATION" | "PROPOSAL" | "ADMIN_SCREENING" | "OBJECTION" | "DESK_EVALUATION" | "FIELD_VERIFICATION" | "PANEL" | "DETERMINATION";
            /** Format: date */
            opensOn: string;
            /** Format: date */
            closesOn: string;
        };
        CycleProposalView: {
            intervalMonths: number;
            barMonths: number;
            ladderDays: number[];
            windowLadderDays: number[];
            evidenceLadderDays: number[];
            overdueDays: number[];
            overdueRepeatDays: number;
            escalateToUnitDays: number;
            escalateToHeadDays: number;
            escalateToTpiDays: number;
            statutoryKinds: ("REEVALUATION" | "STAGE_WINDOW" | "OBJECTION" | "FOLLOW_UP" | "EVIDENCE_EXPIRY" | "BOUNCING_ADDRESS")[];
            /** @enum {string} */
            firstPassStart: "BLANK" | "UNIT_ANSWERS";
            isTpiVisibleToTpn: boolean;
            evaluatorLoad: number;
            repairRounds: number;
            /** @description what a proposal needs */
            eligibility: components["schemas"]["EligibilityRulesBody"];
            year: number;
            instrumentId: string;
            /** @description the year it is copied from; null: there is none before */
            fromYear: number | null;
            /** @description moved by whole years */
            windows: components["schemas"]["CycleWindowView"][];
        };
        WholeCycleView: {
            intervalMonths: number;
            barMonths: number;
            ladderDays: number[];
            windowLadderDays: number[];
            evidenceLadderDays: number[];
            overdueDays: number[];
            overdueRepeatDays: number;
            escalateToUnitDays: number;
            escalateToHeadDays: number;
            escalateToTpiDays: number;
            statutoryKinds: ("REEVALUATION" | "STAGE_WINDOW" | "OBJECTION" | "FOLLOW_UP" | "EVIDENCE_EXPIRY" | "BOUNCING_ADDRESS")[];
            /** @enum {string} */
            firstPassStart: "BLANK" | "UNIT_ANSWERS";
            isTpiVisibleToTpn: boolean;
            evaluatorLoad: number;
            repairRounds: number;
            /** @description what a proposal needs */
            eligibility: components["schemas"]["EligibilityRulesBody"];
            id: string;
            year: number;
            instrumentId: string;
            /** @description true for a cycle before 2022, scored under a later worksheet and its gates */
            isReplayed: boolean;
            /** @description the stages that have dates */
            windows: components["schemas"]["CycleWindowView"][];
            /** @description whether assessments go by it: then some of its rules hold for good */
            isInUse: boolean;
        };
        CycleRulesBody: {
            /**
             * @description months from a decree or decision to the next re-evaluation
             * @default 24
             */
            intervalMonths: number;
            /**
             * @description months for which a revocation bars a new proposal
             * @default 24
             */
            barMonths: number;
            /**
             * @description days before the due date on which reminders go out
             * @default [
             *       180,
             *       90,
             *       60,
             *       30,
             *       14,
             *       7,
             *       1,
             *       0
             *     ]
             */
            ladderDays: number[];
            /**
             * @description days before the last day of a stage, an objection or a follow-up on which reminders go out
             * @default [
             *       14,
             *       7,
             *       3,
             *       1
             *     ]
             */
            windowLadderDays: number[];
            /**
             * @description days before evidence expires on which a tip goes out
             * @default [
             *       30,
             *       7
             *     ]
             */
            evidenceLadderDays: number[];
            /**
             * @description days after the due day on which reminders go out
             * @default [
             *       1,
             *       3,
             *       7
             *     ]
             */
            overdueDays: number[];
            /**
             * @description after the last of these, every so many days in the digest until the duty ends; 0: never
             * @default 7
             */
            overdueRepeatDays: number;
            /**
             * @description days after the due day from which the coordinator and the area leads are told too
             * @default 3
             */
            escalateToUnitDays: number;
            /**
             * @description days after the due day from which the head of the unit is told too
             * @default 7
             */
            escalateToHeadDays: number;
            /**
             * @description days after the due day from which the lead of the TPI is told too
             * @default 14
             */
            escalateToTpiDays: number;
            /**
             * @description kinds of reminders whose last two steps go out in quiet times too, marked as such
             * @default [
             *       "OBJECTION"
             *     ]
             */
            statutoryKinds: ("REEVALUATION" | "STAGE_WINDOW" | "OBJECTION" | "FOLLOW_UP" | "EVIDENCE_EXPIRY" | "BOUNCING_ADDRESS")[];
            /**
             * @description what evaluators begin with: an empty sheet, or the unit's answers
             * @default BLANK
             * @enum {string}
             */
            firstPassStart: "BLANK" | "UNIT_ANSWERS";
            /**
             * @description whether the TPN sees what the TPI settled on before it has settled itself
             * @default true
             */
            isTpiVisibleToTpn: boolean;
            /**
             * @description assessments one evaluator may have at work in one layer
             * @default 20
             */
            evaluatorLoad: number;
            /**
             * @description how often the TPI may return an assessment for repair
             * @default 3
             */
            repairRounds: number;
            /** @description what a proposal needs */
            eligibility?: components["schemas"]["EligibilityRulesBody"];
        };
        StageWindowBody: {
            /** Format: date */
            opensOn: string;
            /** Format: date */
            closesOn: string;
            /** @enum {string} */
            stage: "SELF_ASSESSMENT" | "INTERNAL_EVALUATION" | "PROPOSAL" | "ADMIN_SCREENING" | "OBJECTION" | "DESK_EVALUATION" | "FIELD_VERIFICATION" | "PANEL" | "DETERMINATION";
        };
        CycleBody: {
            /**
             * @description months from a decree or decision to the next re-evaluation
             * @default 24
             */
            intervalMonths: number;
            /**
             * @description months for which a revocation bars a new proposal
             * @default 24
             */
            barMonths: number;
            /**
             * @description days before the due date on which reminders go out
             * @default [
             *       180,
             *       90,
             *       60,
             *       30,
             *       14,
             *       7,
             *       1,
             *       0
             *     ]
             */
            ladderDays: number[];
            /**
             * @description days before the last day of a stage, an objection or a follow-up on which reminders go out
             * @default [
             *       14,
             *       7,
             *       3,
             *       1
             *     ]
             */
            windowLadderDays: number[];
            /**
             * @description days before evidence expires on which a tip goes out
             * @default [
             *       30,
             *       7
             *     ]
             */
            evidenceLadderDays: number[];
            /**
             * @description days after the due day on which reminders go out
             * @default [
             *       1,
             *       3,
             *       7
             *     ]
             */
            overdueDays: number[];
            /**
             * @description after the last of these, every so many days in the digest until the duty ends; 0: never
             * @default 7
             */
            overdueRepeatDays: number;
            /**
             * @description days after the due day from which the coordinator and the area leads are told too
             * @default 3
             */
            escalateToUnitDays: number;
            /**
             * @description days after the due day from which the head of the unit is told too
             * @default 7
             */
            escalateToHeadDays: number;
            /**
             * @description days after the due day from which the lead of the TPI is told too
             * @default 14
             */
            escalateToTpiDays: number;
            /**
             * @description kinds of reminders whose last two steps go out in quiet times too, marked as such
             * @default [
             *       "OBJECTION"
             *     ]
             */
            statutoryKinds: ("REEVALUATION" | "STAGE_WINDOW" | "OBJECTION" | "FOLLOW_UP" | "EVIDENCE_EXPIRY" | "BOUNCING_ADDRESS")[];
            /**
             * @description what evaluators begin with: an empty sheet, or the unit's answers
             * @default BLANK
             * @enum {string}
             */
            firstPassStart: "BLANK" | "UNIT_ANSWERS";
            /**
             * @description whether the TPN sees what the TPI settled on before it has settled itself
             * @default true
             */
            isTpiVisibleToTpn: boolean;
            /**
             * @description assessments one evaluator may have at work in one layer
             * @default 20
             */
            evaluatorLoad: number;
            /**
             * @description how often the TPI may return an assessment for repair
             * @default 3
             */
            repairRounds: number;
            /** @description what a proposal needs */
            eligibility?: components["schemas"]["EligibilityRulesBody"];
            /** @example 2026 */
            year: number;
            /** @example lke-zi-2021 */
            instrumentId: string;
            /** @description the stages that have dates already */
            windows?: components["schemas"]["StageWindowBody"][];
        };
        WindowBody: {
            /** Format: date */
            opensOn: string;
            /** Format: date */
            closesOn: string;
        };
        /** @enum {string} */
        AssessmentKind: "PROPOSAL" | "REEVALUATION";
        /** @enum {string} */
        Predicate: "WBK" | "WBBM";
        /** @enum {string} */
        Stage: "SELF_ASSESSMENT" | "INTERNAL_EVALUATION" | "PROPOSAL" | "ADMIN_SCREENING" | "OBJECTION" | "DESK_EVALUATION" | "FIELD_VERIFICATION" | "PANEL" | "DETERMINATION" | "CONCLUDED";
        /** @enum {string} */
        Outcome: "AWARDED" | "NOT_AWARDED" | "SCREENED_OUT" | "RETAINED" | "UPGRADED" | "REVOKED";
        AssessmentView: {
            id: string;
            cycleId: string;
            year: number;
            /** @description true for a cycle before 2022, scored under a later worksheet and its gates */
            isReplayed: boolean;
            unitId: string;
            unitName: string;
            institutionId: string;
            institutionName: string;
            kind: components["schemas"]["AssessmentKind"];
            target: components["schemas"]["Predicate"];
            stage: components["schemas"]["Stage"];
            outcome: components["schemas"]["Outcome"] | null;
            /** @description WBK Mandiri: the unit's own institution determines it */
            isSelfDetermined: boolean;
            /** @description the earlier assessment it began with */
            startedFrom: string | null;
        };
        /**
         * @description what its stage leaves open
         * @enum {string}
         */
        Move: "submit" | "return" | "forward" | "propose" | "admit" | "screenOut" | "uphold" | "dismiss" | "lapse" | "conclude" | "revise" | "verify" | "deliberate" | "determine" | "decline" | "decide" | "overtake";
        /** @enum {string} */
        Layer: "UNIT" | "TPI" | "TPN";
        SheetView: {
            id: string;
            assessmentId: string;
            layer: components["schemas"]["Layer"];
            authorId: string | null;
            /** @description true for the sheet that speaks for its layer */
            isConsensus: boolean;
            /**
             * Format: date-time
             * @description null while it can be written on
             */
            sealedAt: string | null;
        };
        TransitionView: {
            move: components["schemas"]["Move"];
            fromStage: components["schemas"]["Stage"];
            toStage: components["schemas"]["Stage"];
            reason: string | null;
            /** @description what was known then, e.g. the total */
            facts: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            at: string;
            by: string;
        };
        AssessmentDetailView: {
            id: string;
            cycleId: string;
            year: number;
            /** @description true for a cycle before 2022, scored under a later worksheet and its gates */
            isReplayed: boolean;
            unitId: string;
            unitName: string;
            institutionId: string;
            institutionName: string;
            kind: components["schemas"]["AssessmentKind"];
            target: components["schemas"]["Predicate"];
            stage: components["schemas"]["Stage"];
            outcome: components["schemas"]["Outcome"] | null;
            /** @description WBK Mandiri: the unit's own institution determines it */
            isSelfDetermined: boolean;
            /** @description the earlier assessment it began with */
            startedFrom: string | null;
            /** @description what its stage leaves open */
            openMoves: components["schemas"]["Move"][];
            /** @description those you may see */
            sheets: components["schemas"]["SheetView"][];
            history: components["schemas"]["TransitionView"][];
        };
        /**
         * @description what the unit's sheet begins with: nothing, or what the unit handed in last, each answer to confirm
         * @enum {string}
         */
        StartFrom: "BLANK" | "LAST";
        AssessmentBody: {
            unitId: string;
            cycleId: string;
            kind: components["schemas"]["AssessmentKind"];
            target: components["schemas"]["Predicate"];
            /**
             * @description what the unit's sheet begins with: nothing, or what the unit handed in last, each answer to confirm
             * @default LAST
             */
            startFrom: components["schemas"]["StartFrom"];
        };
        AnswerView: {
            item: string;
            value: (string | number | {
                [key: string]: unknown;
            }) | null;
            note: string;
            version: number;
            /** Format: date-time */
            answeredAt: string;
            answeredBy: string;
            /** @description the assessment it was carried over from, until confirmed */
            toConfirmFrom: string | null;
        };
        SheetDetailView: {
            id: string;
            assessmentId: string;
            layer: components["schemas"]["Layer"];
            authorId: string | null;
            /** @description true for the sheet that speaks for its layer */
            isConsensus: boolean;
            /**
             * Format: date-time
             * @description null while it can be written on
             */
            sealedAt: string | null;
            answers: components["schemas"]["AnswerView"][];
        };
        NodeScoreView: {
            /** @description points, never rounded */
            score: number;
            weight: number;
            share: number;
        };
        AreaScoreView: {
            /** @description points, never rounded */
            score: number;
            weight: number;
            share: number;
            no: number;
            code: string;
            answered: number;
            items: number;
        };
        GateView: {
            /** @example area.3 */
            code: string;
            required: number;
            actual: number | null;
            passed: boolean | null;
            /** @description actual - required, in the gate's own unit */
            distance: number | null;
        };
        PredicateCheckView: {
            predicate: components["schemas"]["Predicate"];
            /** @description true when no gate is failed */
            passed: boolean;
            /** @description true on every sheet but the deciding one, and while an item awaits a ruling */
            provisional: boolean;
            gates: components["schemas"]["GateView"][];
        };
        ScorecardView: {
            instrument: string;
            /** @enum {string} */
            blanks: "zero" | "skip";
            total: number;
            levers: number;
            fulfilment: number;
            reform: number;
            results: number;
            answered: number;
            items: number;
            areas: components["schemas"]["AreaScoreView"][];
            /** @description by code */
            nodes: {
                [key: string]: components["schemas"]["NodeScoreView"];
            };
            /** @description items whose zero denominator awaits a ruling */
            needsRuling: string[];
            /** @description items carried over: counted here, not for the submission until confirmed */
            toConfirm: string[];
            predicates: components["schemas"]["PredicateCheckView"][];
            warnings: string[];
            /** @description true for a cycle before 2022, scored under a later worksheet and its gates */
            isReplayed: boolean;
        };
        AnswerBody: {
            /** @description null takes an answer back */
            value: (string | number | {
                [key: string]: unknown;
            }) | null;
            /** @default  */
            note: string;
        };
        SheetSumsView: {
            total: number;
            levers: number;
            results: number;
            answered: number;
            items: number;
        };
        AnswerSavedView: {
            item: string;
            value: (string | number | {
                [key: string]: unknown;
            }) | null;
            note: string;
            /** @description also the ETag; send it as If-Match with the next change */
            version: number;
            /** @description the item's own score */
            node: components["schemas"]["NodeScoreView"];
            /** @description the whole sheet, blank items counting 0 */
            score: components["schemas"]["SheetSumsView"];
        };
        ItemAnswerBody: {
            /** @description null takes an answer back */
            value: (string | number | {
                [key: string]: unknown;
            }) | null;
            /** @default  */
            note: string;
            /** @example A.I.1.i.a */
            item: string;
            /** @description as last read; null for the first answer */
            version: number | null;
        };
        AnswersBody: {
            /** @description each about another item */
            answers: components["schemas"]["ItemAnswerBody"][];
        };
        AnswersSavedView: {
            /** @description by item, to send next time */
            versions: {
                [key: string]: number;
            };
            /** @description the whole sheet, blank items counting 0 */
            score: components["schemas"]["SheetSumsView"];
        };
        AreaWorkerView: {
            accountId: string;
            name: string;
            /** @description leads the area; one member at most does */
            isLead: boolean;
        };
        AreaProgressView: {
            /** @description they have an answer */
            answered: number;
            /** @description they have an answer and no note */
            lacksNote: number;
            /** @description they have an answer and a note, and lack the evidence they ask for */
            lacksEvidence: number;
            /** @description they have an answer, a note, and evidence where they ask for it */
            done: number;
            items: number;
            no: number;
            titleId: string;
            titleEn: string;
            members: components["schemas"]["AreaWorkerView"][];
        };
        PersonProgressView: {
            /** @description they have an answer */
            answered: number;
            /** @description they have an answer and no note */
            lacksNote: number;
            /** @description they have an answer and a note, and lack the evidence they ask for */
            lacksEvidence: number;
            /** @description they have an answer, a note, and evidence where they ask for it */
            done: number;
            items: number;
            accountId: string;
            name: string;
            roles: ("UNIT_HEAD" | "UNIT_COORDINATOR" | "UNIT_MEMBER")[];
            /** @description the change areas they work on, 1 to 6 */
            areas: number[];
            /** @description those of them that they lead */
            leads: number[];
            /** @description items, of any area, that they were the last to answer */
            answeredLast: number;
        };
        ReceiptView: {
            id: string;
            assessmentId: string;
            /** @description each repair makes another */
            round: number;
            /** @description SHA-256 of the content's UTF-8 bytes, in hexadecimal */
            sha256: string;
            /** @description the unit's own score then, in points */
            total: number;
            /** @description items that were answered */
            answers: number;
            /** @description times that evidence was attached to an item */
            evidence: number;
            /** Format: date-time */
            submittedAt: string;
            submittedBy: string;
            submittedByName: string;
        };
        SubmissionView: {
            id: string;
            assessmentId: string;
            /** @description each repair makes another */
            round: number;
            /** @description SHA-256 of the content's UTF-8 bytes, in hexadecimal */
            sha256: string;
            /** @description the unit's own score then, in points */
            total: number;
            /** @description items that were answered */
            answers: number;
            /** @description times that evidence was attached to an item */
            evidence: number;
            /** Format: date-time */
            submittedAt: string;
            submittedBy: string;
            submittedByName: string;
            /** @description what was handed in, as canonical JSON (RFC 8785): its SHA-256 is that of the receipt */
            content: string;
        };
        CarriedItemView: {
            item: string;
            /** @description false while it does not count for the submission */
            isConfirmed: boolean;
            /** @description where the official wording alone has changed */
            wording: components["schemas"]["FieldChangeView"] | null;
        };
        ChangedItemView: {
            item: string;
            fields: components["schemas"]["FieldChangeView"][];
        };
        CarryOverView: {
            /** @description null when the assessment started empty */
            fromAssessmentId: string | null;
            fromYear: number | null;
            carried: components["schemas"]["CarriedItemView"][];
            /** @description another question now: not carried */
            changed: components["schemas"]["ChangedItemView"][];
            /** @description items that were not asked then */
            added: string[];
            /** @description items that are not asked any more */
            gone: string[];
        };
        ConfirmationBody: {
            /** @description codes of items */
            items: string[];
        };
        ConfirmedAnswerView: {
            item: string;
            /** @description send it as If-Match with the next change */
            version: number;
        };
        OfficialQuestionView: {
            /** @description the number of the question in the question master */
            soalId: number;
            /** @description the code of the item that asks it */
            item: string;
            /** @description the count that it asks for; null for the whole item */
            count: string | null;
            text: string;
            criteria: string | null;
        };
        WordingView: {
            instrumentId: string;
            /** @description of the question master; null where none was imported */
            year: number | null;
            /** @description SHA-256 of all of it, in hex */
            digest: string | null;
            /** Format: date-time */
            importedAt: string | null;
            questions: components["schemas"]["OfficialQuestionView"][];
        };
        WordingBody: {
            /** @description the ministry's question master, its JSON as text */
            source: string;
        };
        ImportedWordingView: {
            instrumentId: string;
            year: number;
            /** @description how many questions are attached */
            questions: number;
            /** @description false where the same was attached already */
            isChanged: boolean;
            /** @description sub-components that the master parts in two, as is known */
            accepted: string[];
        };
        /**
         * @description CONFLICT: changed in the file and here since the export, or the export is not known
         * @enum {string}
         */
        ImportedCellState: "CHANGED" | "CONFLICT";
        ImportedCellView: {
            /** @example A.I.1.i.a */
            item: string;
            /** @description `value`, `note`, or the key of a count */
            field: string;
            row: number;
            column: string;
            /** @description CONFLICT: changed in the file and here since the export, or the export is not known */
            state: components["schemas"]["ImportedCellState"];
            /** @description as exported; null also where that is not known */
            base: (string | number) | null;
            /** @description as saved when the file was read */
            saved: (string | number) | null;
            file: (string | number) | null;
        };
        /** @enum {string} */
        FindingGrade: "REFUSED" | "REPAIRED" | "LISTED" | "DIFFERENCE";
        ImportFindingView: {
            rule: string;
            grade: components["schemas"]["FindingGrade"];
            sheet: string;
            row: number | null;
            column: string | null;
            item: string | null;
            value: string;
            detailId: string;
            detailEn: string;
        };
        WorksheetImportView: {
            id: string;
            sheetId: string;
            fileName: string;
            /** @description whether the file says what it was exported with */
            hasBase: boolean;
            /** @description what the file alone comes to, in points, where a blank counts 0 */
            fileTotal: number;
            cells: components["schemas"]["ImportedCellView"][];
            findings: components["schemas"]["ImportFindingView"][];
            /**
             * Format: date-time
             * @description until when it may be applied
             */
            expiresAt: string;
            /** Format: date-time */
            appliedAt: string | null;
        };
        /**
         * @description whose word counts: that of the file, or what is saved
         * @enum {string}
         */
        ImportSide: "FILE" | "SAVED";
        ChoiceBody: {
            /** @example A.I.1.i.a */
            item: string;
            /**
             * @description `value`, `note`, or the key of a count
             * @example value
             */
            field: string;
            /** @description whose word counts: that of the file, or what is saved */
            side: components["schemas"]["ImportSide"];
        };
        WorksheetApplicationBody: {
            /** @description one for each conflict */
            choices: components["schemas"]["ChoiceBody"][];
        };
        MentionedView: {
            accountId: string;
            name: string;
        };
        CommentView: {
            id: string;
            /** @enum {string} */
            room: "UNIT" | "TPI" | "TPN";
            item: string;
            text: string;
            /** Format: date-time */
            writtenAt: string;
            writtenBy: string;
            writerName: string;
            /** Format: date-time */
            correctedAt: string | null;
            /** Format: date-time */
            resolvedAt: string | null;
            resolvedBy: string | null;
            mentions: components["schemas"]["MentionedView"][];
            /** @description it mentions you, and you have not marked it as seen */
            isUnseen: boolean;
        };
        CommentBody: {
            text: string;
            /**
             * @description the unit among itself, or the evaluators of one layer
             * @enum {string}
             */
            room: "UNIT" | "TPI" | "TPN";
            /** @example A.I.1.i.a */
            item: string;
            /** @description account ids of people who read the item in the same room */
            mentions?: string[];
        };
        CommentIdView: {
            id: string;
        };
        CorrectionBody: {
            text: string;
        };
        FileCheckRunView: {
            /** Format: date-time */
            begunAt: string;
            /**
             * Format: date-time
             * @description null while it is under way
             */
            endedAt: string | null;
            /**
             * @description null while it is under way
             * @enum {string|null}
             */
            outcome: "COMPLETE" | "BROKEN_OFF" | null;
            /** @description files compared with their names */
            checked: number;
            /** @description files removed because nothing pointed to them */
            removed: number;
        };
        FileUseView: {
            unitId: string;
            unitName: string;
            evidenceId: string;
            title: string;
            version: number;
            fileName: string;
            /** @description assessments to which the evidence is or was attached */
            assessmentIds: string[];
        };
        DamagedFileView: {
            sha256: string;
            /** @enum {string} */
            problem: "MISSING" | "ALTERED";
            mediaType: string;
            sizeBytes: number;
            /** Format: date-time */
            checkedAt: string;
            uses: components["schemas"]["FileUseView"][];
        };
        IntegrityView: {
            files: number;
            /** @description the sum of their sizes */
            bytes: number;
            /** @description files that were stored since the last run */
            unchecked: number;
            missing: number;
            altered: number;
            /**
             * Format: date-time
             * @description of the file whose check is the longest ago
             */
            oldestCheckAt: string | null;
            lastRun: components["schemas"]["FileCheckRunView"] | null;
            /** @description what is missing or altered, at most 500 */
            damaged: components["schemas"]["DamagedFileView"][];
        };
        /** @enum {string} */
        EvidenceKind: "FILE" | "LINK";
        LinkCheckView: {
            /** Format: date-time */
            checkedAt: string;
            /** @enum {string} */
            status: "OK" | "BROKEN" | "LOGIN_WALL" | "PRIVATE_ADDRESS" | "UNREACHABLE";
        };
        EvidenceVersionView: {
            no: number;
            /** Format: date-time */
            addedAt: string;
            addedBy: string;
            addedByName: string;
            /** @description of a file, in hexadecimal */
            sha256: string | null;
            fileName: string | null;
            /** @description found in the bytes of a file */
            mediaType: string | null;
            sizeBytes: number | null;
            /** @description of a link */
            url: string | null;
            /**
             * @description what the last check of the stored file found
             * @enum {string|null}
             */
            problem: "MISSING" | "ALTERED" | null;
            /** @description what the last look at a link found */
            linkCheck: components["schemas"]["LinkCheckView"] | null;
        };
        EvidenceView: {
            id: string;
            unitId: string;
            kind: components["schemas"]["EvidenceKind"];
            title: string;
            /**
             * Format: date
             * @description begin of the period it is about
             */
            validFrom: string | null;
            /** Format: date */
            validUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** @description on how many items it is attached now */
            uses: number;
            /** @description the version in use; its number is that of the versions */
            latest: components["schemas"]["EvidenceVersionView"];
        };
        LinkEvidenceBody: {
            title: string;
            /**
             * Format: date
             * @description begin of the period it is about
             */
            validFrom?: string;
            /** Format: date */
            validUntil?: string;
            /**
             * @description http or https, public
             * @example https://contoh.go.id/laporan.pdf
             */
            url: string;
        };
        EvidenceUseView: {
            assessmentId: string;
            /** @description the cycle's year */
            year: number;
            item: string;
            /** Format: date-time */
            attachedAt: string;
            attachedBy: string;
            attachedByName: string;
            /**
             * Format: date-time
             * @description null while it is attached
             */
            detachedAt: string | null;
        };
        EvidenceDetailView: {
            id: string;
            unitId: string;
            kind: components["schemas"]["EvidenceKind"];
            title: string;
            /**
             * Format: date
             * @description begin of the period it is about
             */
            validFrom: string | null;
            /** Format: date */
            validUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** @description on how many items it is attached now */
            uses: number;
            /** @description the version in use; its number is that of the versions */
            latest: components["schemas"]["EvidenceVersionView"];
            /** @description oldest first */
            versions: components["schemas"]["EvidenceVersionView"][];
            /** @description the newest cycle first, then by item */
            usedOn: components["schemas"]["EvidenceUseView"][];
        };
        EvidenceBody: {
            title: string;
            /**
             * Format: date
             * @description begin of the period it is about
             */
            validFrom?: string;
            /** Format: date */
            validUntil?: string;
        };
        LinkBody: {
            /**
             * @description http or https, public
             * @example https://contoh.go.id/laporan.pdf
             */
            url: string;
        };
        AttachedEvidenceView: {
            /** @example A.I.1.i.a */
            item: string;
            evidenceId: string;
            kind: components["schemas"]["EvidenceKind"];
            title: string;
            /** @description the latest, once the unit's sheet is sealed of that moment */
            version: number;
            /** @description of a file, in hexadecimal */
            sha256: string | null;
            fileName: string | null;
            mediaType: string | null;
            sizeBytes: number | null;
            /** @description of a link */
            url: string | null;
            /** Format: date */
            validFrom: string | null;
            /** Format: date */
            validUntil: string | null;
            /** @enum {string|null} */
            problem: "MISSING" | "ALTERED" | null;
            /** @description what the last look at a link found */
            linkCheck: components["schemas"]["LinkCheckView"] | null;
        };
        AttachingBody: {
            evidenceId: string;
            /**
             * @example [
             *       "A.I.1.i.a",
             *       "A.I.1.i.b"
             *     ]
             */
            items: string[];
        };
        UnitStorageView: {
            /** @description bytes of its evidence, each content counted once, and of uploads at work */
            usedBytes: number;
            quotaBytes: number;
            fileLimitBytes: number;
            /**
             * @description what a file's name may end in
             * @example [
             *       "pdf",
             *       "jpg"
             *     ]
             */
            endings: string[];
        };
        RecordedVersionView: {
            evidenceId: string;
            version: number;
        };
        ShareBody: {
            /** @description for whom and what for */
            purpose: string;
            /** @description after so many hours it opens nothing any more */
            hours: number;
        };
        MadeShareView: {
            id: string;
            /** @description shown this once and kept nowhere */
            token: string;
            /**
             * @description the page for people, at this server
             * @example /shared/…
             */
            path: string;
            /** Format: date-time */
            expiresAt: string;
        };
        ShareView: {
            id: string;
            purpose: string;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            revokedAt: string | null;
            /** @description how often it was opened; `openings` lists them */
            openings: number;
            /** Format: date-time */
            lastOpenedAt: string | null;
        };
        OpeningView: {
            /** Format: date-time */
            openedAt: string;
            /** @description the network address from which it was opened */
            address: string;
            /** @description null: the list itself */
            evidenceId: string | null;
            title: string | null;
            version: number | null;
        };
        TextView: {
            id: string;
            en: string;
        };
        SharedEvidenceView: {
            evidenceId: string;
            title: string;
            version: number;
            /** @description of a link; a file is at evidence/:evidenceId/content */
            url: string | null;
            /** @description of a file, as all that follows */
            sha256: string | null;
            fileName: string | null;
            mediaType: string | null;
            sizeBytes: number | null;
        };
        SharedItemView: {
            code: string;
            label: components["schemas"]["TextView"];
            evidence: components["schemas"]["SharedEvidenceView"][];
        };
        SharedView: {
            unit: string;
            institution: string;
            year: number;
            /** @enum {string} */
            kind: "PROPOSAL" | "REEVALUATION";
            /** @enum {string} */
            target: "WBK" | "WBBM";
            purpose: string;
            /** Format: date-time */
            expiresAt: string;
            /**
             * Format: date-time
             * @description null: the unit has not submitted, and nothing is shown yet
             */
            submittedAt: string | null;
            /** @description the data is made up */
            isSimulation: boolean;
            /** @description the items that have evidence, in the order of the worksheet */
            items: components["schemas"]["SharedItemView"][];
        };
        ConflictView: {
            id: string;
            unitId: string | null;
            institutionId: string | null;
            reason: string;
            /** Format: date-time */
            declaredAt: string;
        };
        ConflictBody: {
            /** @description a unit, or else an institution */
            unitId?: string;
            institutionId?: string;
            reason: string;
        };
        ItemNoteBody: {
            /** @example A.I.1.i.a */
            item: string;
            note: string;
        };
        RepairBody: {
            reason: string;
            /** @description what to mend on which items */
            items?: components["schemas"]["ItemNoteBody"][];
        };
        NoteBody: {
            note?: string;
        };
        ObservationView: {
            id: string;
            item: string | null;
            text: string;
            /** Format: date */
            observedOn: string;
            /** Format: date-time */
            recordedAt: string;
            recordedBy: string;
        };
        ObservationBody: {
            /**
             * @description left out for what concerns the unit as a whole
             * @example A.I.1.i.a
             */
            item?: string;
            text: string;
            /** Format: date */
            observedOn: string;
        };
        ReasonBody: {
            reason: string;
        };
        VerdictBody: {
            hasPassed: boolean;
            recommendation: string;
        };
        EvaluatorView: {
            accountId: string;
            name: string;
            /** @enum {string} */
            layer: "TPI" | "TPN";
        };
        EvaluatorBody: {
            accountId: string;
            /** @enum {string} */
            layer: "TPI" | "TPN";
        };
        PassMemberView: {
            accountId: string;
            name: string;
            /**
             * Format: date-time
             * @description null while they have not handed in
             */
            submittedAt: string | null;
        };
        VoiceView: {
            sheetId: string;
            value: (string | number | {
                [key: string]: unknown;
            }) | null;
            note: string;
            /** @description of the settled one: send it as If-Match when settling anew */
            version: number;
        };
        DifferenceView: {
            item: string;
            voices: components["schemas"]["VoiceView"][];
            /** @description null while the lead has not settled it */
            settled: components["schemas"]["VoiceView"] | null;
        };
        PassView: {
            /** @enum {string} */
            layer: "TPI" | "TPN";
            /** @description counts from 1; a returned assessment comes back for another */
            round: number;
            /**
             * Format: date-time
             * @description null while the evaluators score blind
             */
            closedAt: string | null;
            evaluators: components["schemas"]["PassMemberView"][];
            /** @description items they do not agree on, for those who may see their sheets */
            differences: components["schemas"]["DifferenceView"][];
        };
        /**
         * @description null for who may be assigned
         * @enum {string}
         */
        Obstacle: "OWN_UNIT" | "CONFLICT" | "NO_ROOM";
        CandidateView: {
            accountId: string;
            name: string;
            /** @description evaluates this assessment already */
            isAssigned: boolean;
            /** @description other assessments of the cycle at work in this layer */
            load: number;
            /** @description how many of them the cycle allows */
            most: number;
            /** @description null for who may be assigned */
            obstacle: components["schemas"]["Obstacle"] | null;
            /** @description the reason of a declared conflict of interest */
            conflict: string | null;
        };
        /**
         * @description whose evaluators found it
         * @enum {string}
         */
        EvaluatingLayer: "TPI" | "TPN";
        /** @enum {string} */
        FollowUpState: "OPEN" | "ANSWERED" | "RETURNED" | "RESOLVED" | "WITHDRAWN";
        FindingView: {
            id: string;
            /** @description whose evaluators found it */
            layer: components["schemas"]["EvaluatingLayer"];
            /** @description null when it is about a change area */
            item: string | null;
            /** @description null when it is about an item */
            areaNo: number | null;
            finding: string;
            recommendation: string;
            /** Format: date */
            dueOn: string;
            state: components["schemas"]["FollowUpState"];
            /** Format: date-time */
            recordedAt: string;
            recordedBy: string;
            /** @description null unless it is withdrawn */
            withdrawalReason: string | null;
        };
        FindingBody: {
            /**
             * @description an item of the worksheet, or else a change area
             * @example A.I.1.i.a
             */
            item?: string;
            areaNo?: number;
            finding: string;
            recommendation: string;
            /**
             * Format: date
             * @description by when the unit follows it up; not before today
             */
            dueOn: string;
        };
        FollowUpView: {
            findingId: string;
            /** @description the assessment it was found in */
            assessmentId: string;
            /** @description the year of that assessment */
            year: number;
            layer: components["schemas"]["EvaluatingLayer"];
            /** @description null when it is about a change area */
            item: string | null;
            /** @description null when it is about an item */
            areaNo: number | null;
            finding: string;
            recommendation: string;
            /** Format: date */
            dueOn: string;
            /** @description unresolved, and the due day is past */
            isOverdue: boolean;
            state: components["schemas"]["FollowUpState"];
            /** @description what the unit says it has done */
            response: string | null;
            /** Format: date-time */
            respondedAt: string | null;
            /** @description why that is not enough; null once it has answered again */
            rejectionReason: string | null;
            /** Format: date-time */
            resolvedAt: string | null;
        };
        ResponseBody: {
            /** @description what the unit has done */
            response: string;
        };
        /** @enum {string} */
        ProposalDocumentKind: "PROPOSAL_LETTER" | "RESPONSIBILITY_STATEMENT" | "AUDIT_FOLLOW_UP_CLEARANCE" | "SURVEY_REPORT";
        ProposalDocumentBody: {
            /** @description a piece of the unit's own evidence */
            evidenceId: string;
        };
        ProposalDocumentView: {
            kind: components["schemas"]["ProposalDocumentKind"];
            evidenceId: string;
            title: string;
            /** @description the one that was proposed with; before that, the latest */
            version: number;
            /** @description of a file, in hexadecimal */
            sha256: string | null;
            fileName: string | null;
            /** @description of a link */
            url: string | null;
            /** @description whether the unit was proposed with it, so that its version stays */
            isProposed: boolean;
            /** Format: date-time */
            putAt: string;
        };
        RequirementView: {
            /** @example sakip */
            code: string;
            /** @enum {string} */
            of: "INSTITUTION" | "UNIT";
            /** @example > 60 */
            required: string;
            /** @description null where nothing is recorded */
            actual: string | null;
            isMet: boolean;
        };
        EligibilityView: {
            isEligible: boolean;
            /** @description the institution fails, and the unit is proposed as an affirmative one */
            isAffirmative: boolean;
            requirements: components["schemas"]["RequirementView"][];
        };
        ProposalBody: {
            letterNumber: string;
            /** Format: date */
            letterOn: string;
        };
        /** @enum {string} */
        ScreeningOutcome: "PASSED" | "PASSED_WITH_NOTES" | "FAILED";
        ScreenedDocumentView: {
            kind: components["schemas"]["ProposalDocumentKind"];
            conforms: boolean;
            reason: string | null;
        };
        ScreeningView: {
            outcome: components["schemas"]["ScreeningOutcome"];
            documents: components["schemas"]["ScreenedDocumentView"][];
            note: string | null;
            /** Format: date-time */
            screenedAt: string;
        };
        ScreenedDocumentBody: {
            kind: components["schemas"]["ProposalDocumentKind"];
            conforms: boolean;
            /** @description why it does not conform */
            reason?: string;
        };
        ScreeningBody: {
            outcome: components["schemas"]["ScreeningOutcome"];
            /** @description each kind of document once */
            documents: components["schemas"]["ScreenedDocumentBody"][];
            note?: string;
        };
        /** @enum {string} */
        ObjectionDecision: "UPHELD" | "DISMISSED";
        ObjectionView: {
            text: string;
            /** Format: date-time */
            filedAt: string;
            decision: components["schemas"]["ObjectionDecision"] | null;
            reason: string | null;
            /** Format: date-time */
            decidedAt: string | null;
        };
        ObjectionBody: {
            text: string;
        };
        ObjectionDecisionBody: {
            decision: components["schemas"]["ObjectionDecision"];
            reason: string;
        };
        InstitutionStandingView: {
            institutionId: string;
            /** @enum {string} */
            bpkOpinion: "WTP" | "WDP" | "TW" | "TMP";
            spipMaturity: number;
            sakip: number;
            rbIndex: number;
            quota: number;
            determinesWbk: boolean;
            /** Format: date-time */
            recordedAt: string;
        };
        InstitutionStandingBody: {
            /** @enum {string} */
            bpkOpinion: "WTP" | "WDP" | "TW" | "TMP";
            spipMaturity: number;
            sakip: number;
            /** @description the reform index */
            rbIndex: number;
            /** @description units it may propose in this cycle */
            quota: number;
            /**
             * @description WBK Mandiri: its head determines WBK
             * @default false
             */
            determinesWbk: boolean;
        };
        UnitStandingView: {
            unitId: string;
            isCoreService: boolean;
            auditFollowUp: number;
            lhkpn: number;
            lhkasn: number;
            /** Format: date */
            buildingSince: string;
            /** @enum {string} */
            sakipGrade: "AA" | "A" | "BB" | "B" | "CC" | "C" | "D";
            isAffirmative: boolean;
            /** Format: date-time */
            recordedAt: string;
        };
        UnitStandingBody: {
            /** @description whether it gives a core service with impact */
            isCoreService: boolean;
            /** @description audit findings followed up (TLHP), in percent */
            auditFollowUp: number;
            /** @description wealth reports (LHKPN) handed in, in percent */
            lhkpn: number;
            /** @description wealth reports (LHKASN) handed in, in percent */
            lhkasn: number;
            /**
             * Format: date
             * @description since when it builds its integrity zone
             */
            buildingSince: string;
            /** @enum {string} */
            sakipGrade: "AA" | "A" | "BB" | "B" | "CC" | "C" | "D";
            /**
             * @description a unit that a failing local government may propose for WBK
             * @default false
             */
            isAffirmative: boolean;
        };
        /** @enum {string} */
        AwardEnd: "SUPERSEDED" | "REVOKED";
        /**
         * @description why it is at risk
         * @enum {string}
         */
        IncidentKind: "CASE" | "COMPLAINT" | "HEAD_CHANGED" | "OTHER";
        AwardView: {
            id: string;
            unitId: string;
            unitName: string;
            institutionName: string;
            predicate: components["schemas"]["Predicate"];
            decreeNumber: string;
            /** Format: date */
            decreedOn: string;
            /**
             * @description by which the public knows it
             * @example WBK-2020-7F3K9QXM
             */
            certificateNumber: string;
            /**
             * Format: date
             * @description 24 months after the decree or the last decision
             */
            reevaluationDueOn: string;
            /** @description an overdue award stays in force */
            isOverdue: boolean;
            /**
             * Format: date
             * @description null while it is in force
             */
            endedOn: string | null;
            endReason: components["schemas"]["AwardEnd"] | null;
            /** @description an incident is open; it stays in force */
            isAtRisk: boolean;
            /** @description why it is at risk */
            openIncidents: components["schemas"]["IncidentKind"][];
        };
        /** @enum {string} */
        Decision: "RETAINED" | "UPGRADED" | "REVOKED";
        DecisionView: {
            outcome: components["schemas"]["Decision"];
            assessmentId: string | null;
            decreeNumber: string;
            /** Format: date */
            decidedOn: string;
            ground: string | null;
        };
        IncidentView: {
            id: string;
            kind: components["schemas"]["IncidentKind"];
            description: string;
            /** Format: date */
            happenedOn: string;
            /** Format: date-time */
            recordedAt: string;
            recordedBy: string;
            /**
             * Format: date-time
             * @description null while it is open
             */
            closedAt: string | null;
            /** @description in words; REVOKED or SUPERSEDED when the award ended */
            closingReason: string | null;
        };
        AwardDetailView: {
            id: string;
            unitId: string;
            unitName: string;
            institutionName: string;
            predicate: components["schemas"]["Predicate"];
            decreeNumber: string;
            /** Format: date */
            decreedOn: string;
            /**
             * @description by which the public knows it
             * @example WBK-2020-7F3K9QXM
             */
            certificateNumber: string;
            /**
             * Format: date
             * @description 24 months after the decree or the last decision
             */
            reevaluationDueOn: string;
            /** @description an overdue award stays in force */
            isOverdue: boolean;
            /**
             * Format: date
             * @description null while it is in force
             */
            endedOn: string | null;
            endReason: components["schemas"]["AwardEnd"] | null;
            /** @description an incident is open; it stays in force */
            isAtRisk: boolean;
            /** @description why it is at risk */
            openIncidents: components["schemas"]["IncidentKind"][];
            /** @description the assessment it was awarded on */
            assessmentId: string;
            decisions: components["schemas"]["DecisionView"][];
            /** @description for the unit, those who answer for it and those who monitor it */
            incidents: components["schemas"]["IncidentView"][];
        };
        DecreeBody: {
            decreeNumber: string;
            /** Format: date */
            decreedOn: string;
        };
        RejectionBody: {
            reason: string;
        };
        DecisionBody: {
            outcome: components["schemas"]["Decision"];
            /** @description the re-evaluation it rests on; only a revocation may do without */
            assessmentId?: string;
            decreeNumber: string;
            /** Format: date */
            decidedOn: string;
            /** @description required for a revocation */
            ground?: string;
        };
        IncidentBody: {
            kind: components["schemas"]["IncidentKind"];
            /** @description confidential */
            description: string;
            /**
             * Format: date
             * @description not after today
             */
            happenedOn: string;
        };
        /** @enum {string} */
        Language: "id" | "en";
        /** @enum {string} */
        ReminderKind: "REEVALUATION" | "STAGE_WINDOW" | "OBJECTION" | "FOLLOW_UP" | "EVIDENCE_EXPIRY" | "BOUNCING_ADDRESS";
        /** @enum {string} */
        MailChoice: "AT_ONCE" | "DIGEST" | "OFF";
        KindPreferenceView: {
            kind: components["schemas"]["ReminderKind"];
            /** @description others depend on it: it cannot be switched off */
            isDuty: boolean;
            mail: components["schemas"]["MailChoice"];
            /** @description what may be chosen */
            mailChoices: components["schemas"]["MailChoice"][];
            isInInbox: boolean;
        };
        PreferencesView: {
            language: components["schemas"]["Language"];
            kinds: components["schemas"]["KindPreferenceView"][];
        };
        LanguageBody: {
            language: components["schemas"]["Language"];
        };
        KindChoiceBody: {
            /** @description OFF for what is no duty */
            mail: components["schemas"]["MailChoice"];
            /** @description always true for a duty */
            isInInbox: boolean;
        };
        PasswordChangeBody: {
            /** @description at least 12 characters, and hard to guess */
            password: string;
            /** @description the password until now */
            current: string;
        };
        NewPasswordBody: {
            /** @description at least 12 characters, and hard to guess */
            password: string;
        };
        /**
         * @description null: good enough
         * @enum {string}
         */
        PasswordWeakness: "too-short" | "common" | "personal" | "pattern" | "guessable";
        PasswordStrengthView: {
            score: number;
            /** @description null: good enough */
            weakness: components["schemas"]["PasswordWeakness"] | null;
        };
        ForgottenPasswordBody: {
            /** @example koordinator@bbppt.example */
            email: string;
        };
        PasswordLinkView: {
            /** @enum {string} */
            kind: "FORGOTTEN" | "INVITATION";
            name: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
        };
        NewAccountBody: {
            /** @example koordinator@bbppt.example */
            email: string;
            name: string;
            /** @description hard to guess; left out, the person is invited by mail to set one */
            password?: string;
        };
        AccountView: {
            id: string;
            email: string;
            name: string;
            /** Format: date-time */
            createdAt: string;
        };
        SignInBody: {
            /** @example koordinator@bbppt.example */
            email: string;
            password: string;
        };
        SecondFactorWantedView: {
            /** @enum {string} */
            secondFactor: "required";
            /**
             * Format: date-time
             * @description until then the code may be given
             */
            expiresAt: string;
        };
        SecondFactorBody: {
            /** @description the six digits that the app shows now */
            code?: string;
            /**
             * @description instead of the code, once
             * @example 7KQM-2XWR-9HTB-C4NE-PV3D-H8ZK-M6TA
             */
            recoveryCode?: string;
        };
        QrPathView: {
            /** @description the square is so many units wide and high; leave a margin of four */
            size: number;
            /** @description the `d` of an SVG path */
            path: string;
        };
        BegunSecondFactorView: {
            /** @description base 32, to be typed where the QR code cannot be read */
            secret: string;
            /** @example otpauth://totp/… */
            uri: string;
            /** @description the URI as a QR code */
            qr: components["schemas"]["QrPathView"];
        };
        CodeBody: {
            /** @description the six digits that the app shows now */
            code: string;
        };
        RecoveryCodesView: {
            /** @description ten, shown this once; each stands in for the app once */
            recoveryCodes: string[];
        };
        SecondFactorRemovalBody: {
            /** @description the six digits that the app shows now */
            code?: string;
            /**
             * @description instead of the code, once
             * @example 7KQM-2XWR-9HTB-C4NE-PV3D-H8ZK-M6TA
             */
            recoveryCode?: string;
            password: string;
        };
        /** @enum {string} */
        TokenScope: "read" | "write" | "register.read" | "results.read";
        AccessTokenView: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: components["schemas"]["TokenScope"][];
            /**
             * @description its last four characters, to know it by
             * @example q7Xw
             */
            ending: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date
             * @description the last day on which it counts; it may be over
             */
            lastDay: string;
            /**
             * Format: date-time
             * @description to about ten minutes; null: never
             */
            lastSeenAt: string | null;
        };
        /** @enum {string} */
        PersonScope: "read" | "write";
        OwnTokenBody: {
            /** @description yours, once more */
            password: string;
            /** @description where you have a second factor: what the app shows */
            code?: string;
            /**
             * @description instead of the code, once
             * @example 7KQM-2XWR-9HTB-C4NE
             */
            recoveryCode?: string;
            /** @description what it is for */
            name: string;
            /**
             * Format: date
             * @description the last day on which it counts, at most 365 days ahead
             */
            lastDay: string;
            scopes: components["schemas"]["PersonScope"][];
        };
        MadeAccessTokenView: {
            /**
             * @description shown this once and kept nowhere
             * @example zi_pat_…
             */
            token: string;
            made: components["schemas"]["AccessTokenView"];
        };
        /** @enum {string} */
        ServiceScope: "register.read" | "results.read";
        ServiceTokenBody: {
            /** @description yours, once more */
            password: string;
            /** @description where you have a second factor: what the app shows */
            code?: string;
            /**
             * @description instead of the code, once
             * @example 7KQM-2XWR-9HTB-C4NE
             */
            recoveryCode?: string;
            /** @description what it is for */
            name: string;
            /**
             * Format: date
             * @description the last day on which it counts, at most 365 days ahead
             */
            lastDay: string;
            scopes: components["schemas"]["ServiceScope"][];
        };
        LinkedIdentityView: {
            /** Format: uuid */
            id: string;
            /**
             * @description the service, as it names itself
             * @example https://login.example.go.id/realms/zi
             */
            issuer: string;
            /** @description who you are there, in its own words */
            subject: string;
            /** Format: date-time */
            linkedAt: string;
        };
        ReminderRecipientView: {
            name: string;
            /** @description as what the person was told */
            heldAs: string;
            /**
             * Format: date-time
             * @description null until it was mailed
             */
            sentAt: string | null;
            /**
             * Format: date-time
             * @description when its mail was given up: refused for good, or cancelled
             */
            givenUpAt: string | null;
            /** @description why it was not mailed at all */
            unmailedBecause: string | null;
            attempts: number;
        };
        ReminderView: {
            /** @description days before the due day; after it they are negative */
            stepDays: number;
            /**
             * Format: date
             * @description the day of the ladder; on a quiet day it goes out on a working day beside it
             */
            sendOn: string;
            /** Format: date */
            dueOn: string;
            /** @description counts the times the due day was set */
            dueVersion: number;
            /** @description 0: those whose duty it is; up to 3: who else was told */
            escalation: number;
            /** @description why it will not be sent */
            cancelledBecause: string | null;
            recipients: components["schemas"]["ReminderRecipientView"][];
        };
        Object: Record<string, never>;
        ForecastStepView: {
            /** @enum {string} */
            kind: "REEVALUATION" | "STAGE_WINDOW" | "OBJECTION" | "FOLLOW_UP" | "EVIDENCE_EXPIRY" | "BOUNCING_ADDRESS";
            /** @description the award, assessment, finding, evidence or appointment it is about */
            subjectId: string;
            unitId: string;
            unitName: string;
            /** Format: date */
            dueOn: string;
            /** @description days before the due day; after it they are negative */
            stepDays: number;
            /**
             * Format: date
             * @description the day of the ladder
             */
            plannedFor: string;
            /** @description 0: those whose duty it is; up to 3: who else is told */
            escalation: number;
            /** @description goes out in quiet times too */
            isStatutory: boolean;
        };
        ForecastMailView: {
            /** @enum {string} */
            form: "DIGEST" | "AT_ONCE" | "STATUTORY";
            /** Format: date-time */
            at: string;
        };
        ForecastEntryView: {
            recipientId: string;
            name: string;
            /** @description as what the person is told */
            heldAs: string;
            reminder: components["schemas"]["ForecastStepView"];
            /** @description whether it shows in the inbox */
            inbox: boolean;
            /** @description null: not by mail, the person switched it off */
            mail: components["schemas"]["ForecastMailView"] | null;
            /** @description it stands in the inbox already, and only its mail is still to go out */
            isMadeOut: boolean;
        };
        ForecastEventView: {
            reminder: components["schemas"]["ForecastStepView"];
            /** @description of the webhooks that listen */
            hosts: string[];
        };
        HeldBackView: {
            reminder: components["schemas"]["ForecastStepView"];
            /** @example quiet-day */
            because: string;
            /**
             * Format: date
             * @description on which day it goes out instead
             */
            goesOutOn: string | null;
        };
        ForecastView: {
            /** Format: date */
            on: string;
            entries: components["schemas"]["ForecastEntryView"][];
            /** @description what systems of institutions would be told by webhook */
            events: components["schemas"]["ForecastEventView"][];
            /** @description what the ladders have on that day and does not go out on it */
            heldBack: components["schemas"]["HeldBackView"][];
        };
        BouncingPersonView: {
            accountId: string;
            name: string;
            email: string;
            /**
             * Format: date-time
             * @description the first refusal after the last mail that was accepted
             */
            since: string;
            bounces: number;
            /** Format: date-time */
            lastAt: string;
            /** @description what the mail server said last */
            lastResponse: string;
            /**
             * Format: date-time
             * @description when the units were told; null before, and for people without one
             */
            announcedAt: string | null;
        };
        CalendarFeedBody: {
            /** @description left out: your own deadlines */
            unitId?: string | null;
        };
        MadeCalendarFeedView: {
            id: string;
            /**
             * @description shown this once and kept nowhere; whoever has it reads the deadlines
             * @example https://zi.example.go.id/calendar/….ics
             */
            url: string;
        };
        CalendarFeedView: {
            id: string;
            /** @description null: your own deadlines */
            unitId: string | null;
            unit: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description to the hour
             */
            lastFetchedAt: string | null;
        };
        DigestItemView: {
            kind: components["schemas"]["ReminderKind"];
            title: string;
            /** @description as on that day */
            due: string;
            unitId: string;
            unitName: string;
            /** Format: date */
            dueOn: string;
            /** @description days before the due day; after it they are negative */
            stepDays: number;
            /** @description a path of the web client */
            link: string;
            /** @description it stands in the inbox already, and only its mail is still to go out */
            isMadeOut: boolean;
        };
        DigestPreviewView: {
            /** Format: date */
            on: string;
            /** @description says that there is no mail that day; null when there is one */
            nothing: string | null;
            /** Format: date-time */
            sendsAt: string | null;
            subject: string | null;
            text: string | null;
            html: string | null;
            /** @description everything in it, also what a long mail leaves out */
            items: components["schemas"]["DigestItemView"][];
        };
        InboxEntryView: {
            id: string;
            kind: components["schemas"]["ReminderKind"];
            /**
             * @description in the language you chose, as in the mail
             * @example Evaluasi ulang WBK
             */
            title: string;
            /** @example 2 Maret 2028 (7 hari lagi) */
            due: string;
            /** @description what you can do about it */
            action: string;
            unitId: string;
            unitName: string;
            /**
             * Format: date
             * @description as it was when you were reminded
             */
            dueOn: string;
            /** @description negative once it is overdue; null when it is done */
            daysLeft: number | null;
            /** @description which step of the ladder: days before the due day; after it they are negative */
            stepDays: number;
            /** @description 0: those whose duty it is; up to 3: who else was told */
            escalation: number;
            /** @description its mail went out in quiet times too */
            isStatutory: boolean;
            /**
             * @description a path of the web client
             * @example /predikat/0b54…
             */
            link: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            readAt: string | null;
            /** @enum {string} */
            state: "OPEN" | "DONE";
            /**
             * @description why it is done
             * @example rescheduled
             */
            endedBecause: string | null;
        };
        InboxView: {
            notices: components["schemas"]["InboxEntryView"][];
            /** @description to send as `after`; null: this was the last page */
            next: string | null;
        };
        InboxCountView: {
            /** @description all kinds together */
            unread: number;
            /**
             * @description kinds without any are left out
             * @example {
             *       "OBJECTION": 1
             *     }
             */
            byKind: {
                [key: string]: number;
            };
        };
        ReadingBody: {
            /**
             * Format: uuid
             * @description the newest notice you saw; all of them without it
             */
            upTo?: string;
        };
        WebhookBody: {
            /**
             * Format: uuid
             * @description left out: it hears of every institution
             */
            institutionId?: string;
            /**
             * @description https, public
             * @example https://sistem.example.go.id/zi
             */
            url: string;
            /**
             * @description of what it is told: assessment.stage-changed, award.ended, award.made, reevaluation.decided, reevaluation.due, reevaluation.opened, reminder.due
             * @example [
             *       "reminder.due"
             *     ]
             */
            eventTypes: string[];
        };
        MadeWebhookView: {
            id: string;
            /** @description null: it hears of every institution */
            institutionId: string | null;
            url: string;
            eventTypes: string[];
            /** Format: date-time */
            createdAt: string;
            /** @description whose account */
            createdBy: string;
            /** Format: date-time */
            endedAt: string | null;
            /** @description null where it ended by itself: its receiver answered 410 */
            endedBy: string | null;
            /**
             * @description shown this once; the receiver checks signatures with it
             * @example whsec_…
             */
            secret: string;
        };
        WebhookView: {
            id: string;
            /** @description null: it hears of every institution */
            institutionId: string | null;
            url: string;
            eventTypes: string[];
            /** Format: date-time */
            createdAt: string;
            /** @description whose account */
            createdBy: string;
            /** Format: date-time */
            endedAt: string | null;
            /** @description null where it ended by itself: its receiver answered 410 */
            endedBy: string | null;
        };
        SecretView: {
            /**
             * @description shown this once; the receiver checks signatures with it
             * @example whsec_…
             */
            secret: string;
        };
        PingView: {
            /** @description among the deliveries of the webhook */
            deliveryId: string;
        };
        AttemptView: {
            /** Format: date-time */
            startedAt: string;
            /**
             * Format: date-time
             * @description null while it is under way
             */
            settledAt: string | null;
            /**
             * @description LOST: its process never said how it went; REFUSED: after it, it was given up
             * @enum {string|null}
             */
            outcome: "SENT" | "DEFERRED" | "REFUSED" | "LOST" | null;
            /** @description null: there was no answer */
            httpStatus: number | null;
            /** @description the beginning of the answer, or why there was none */
            response: string | null;
        };
        DeliveryView: {
            /** @description the webhook-id that its receiver sees */
            id: string;
            type: string;
            payload: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description null once it is sent or given up
             */
            nextAttemptAt: string | null;
            /** Format: date-time */
            sentAt: string | null;
            /** Format: date-time */
            givenUpAt: string | null;
            /** @enum {string|null} */
            givenUpBecause: "gone" | "ended" | "too-late" | null;
            attempts: components["schemas"]["AttemptView"][];
        };
        DeliveriesView: {
            deliveries: components["schemas"]["DeliveryView"][];
            /** @description to send as `after`; null: this was the last page */
            next: string | null;
        };
        /** @enum {string} */
        AssessmentDocument: "EVALUATION_REPORT" | "SCORE_SHEET" | "EVIDENCE_BINDER";
        DocumentBody: {
            /** @default id */
            language: components["schemas"]["Language"];
            kind: components["schemas"]["AssessmentDocument"];
        };
        /** @enum {string} */
        DocumentKind: "EVALUATION_REPORT" | "SCORE_SHEET" | "EVIDENCE_BINDER" | "INSTITUTION_SCORE_SHEETS";
        DocumentView: {
            id: string;
            /** Format: date-time */
            askedAt: string;
            progress: number;
            /**
             * Format: date-time
             * @description null while it is being made
             */
            finishedAt: string | null;
            /** @description why it could not be made */
            problem: string | null;
            fileName: string | null;
            /** @description of the file, in hexadecimal */
            sha256: string | null;
            /**
             * Format: date-time
             * @description when its file was thrown away
             */
            discardedAt: string | null;
            kind: components["schemas"]["DocumentKind"];
            language: components["schemas"]["Language"];
            /** @description null for a document about a whole institution */
            assessmentId: string | null;
            cycleId: string | null;
            institutionId: string | null;
            /** @description bytes */
            size: number | null;
        };
        BundleBody: {
            /** @default id */
            language: components["schemas"]["Language"];
        };
        InstitutionArchiveView: {
            id: string;
            /** Format: date-time */
            askedAt: string;
            progress: number;
            /**
             * Format: date-time
             * @description null while it is being made
             */
            finishedAt: string | null;
            /** @description why it could not be made */
            problem: string | null;
            fileName: string | null;
            /** @description of the file, in hexadecimal */
            sha256: string | null;
            /**
             * Format: date-time
             * @description when its file was thrown away
             */
            discardedAt: string | null;
            institutionId: string;
            /** @description bytes */
            sizeBytes: number | null;
        };
        BulkAssignmentBody: {
            assessmentIds: string[];
            accountIds: string[];
            /** @enum {string} */
            layer: "TPI" | "TPN";
        };
        /** @enum {string} */
        BulkKind: "ASSIGN" | "UNASSIGN" | "RETURN" | "FORWARD" | "DETERMINE" | "ENROL" | "REGISTER";
        BulkOperationView: {
            id: string;
            kind: components["schemas"]["BulkKind"];
            /** Format: date-time */
            askedAt: string;
            /** @description rows in all */
            total: number;
            done: number;
            /** @description rows that were so already */
            unchanged: number;
            /** @description rows that were refused; the others go on */
            refused: number;
            /**
             * Format: date-time
             * @description null while it is at work
             */
            finishedAt: string | null;
            /** @description the operation that this one takes back */
            undoes: string | null;
            /**
             * Format: date-time
             * @description when you asked to have it taken back
             */
            undoneAt: string | null;
            /** @description whether POST /bulk-operations/{id}/undo would take it back now */
            isUndoable: boolean;
        };
        BulkReturnBody: {
            reason: string;
            assessmentIds: string[];
        };
        BulkForwardingBody: {
            note?: string;
            assessmentIds: string[];
        };
        BulkDeterminationBody: {
            decreeNumber: string;
            /** Format: date */
            decreedOn: string;
            assessmentIds: string[];
        };
        /** @enum {string} */
        BulkRowState: "WAITING" | "DONE" | "UNCHANGED" | "REFUSED";
        RowProblemView: {
            /** @description that the single action would have answered */
            status: number;
            /** @example /problems/move-not-open */
            type: string;
            /** @description what to mend, in English */
            detail: string;
            /** @description what a problem document says beside these */
            facts: {
                [key: string]: unknown;
            };
        };
        BulkRowView: {
            /** @description from 1, in the order in which they were asked for */
            position: number;
            state: components["schemas"]["BulkRowState"];
            /** @description of the file that it comes from */
            line: number | null;
            assessmentId: string | null;
            /** @description null for one that you may not see */
            unitName: string | null;
            institutionName: string | null;
            accountId: string | null;
            /** @description of the account, where it is of your team */
            personName: string | null;
            /** @description of somebody who is let in */
            email: string | null;
            /** @description why it was refused */
            problem: components["schemas"]["RowProblemView"] | null;
        };
        BulkRowsView: {
            rows: components["schemas"]["BulkRowView"][];
            /** @description to send as `after`; null: this was the last page */
            next: number | null;
        };
        AssignmentRowCountsView: {
            ASSIGNED: number;
            /** @description rows of people who evaluate it already */
            UNCHANGED: number;
            REFUSED: number;
        };
        AssignmentImportView: {
            id: string;
            fileName: string;
            format: components["schemas"]["TableFormat"];
            /**
             * @description null for a workbook; windows-1252: look whether letters with accents are right
             * @enum {string|null}
             */
            encoding: "utf-8" | "windows-1252" | null;
            /** @description SHA-256 of what it would do, in hex */
            planDigest: string;
            /** @description names of columns that are not looked at */
            ignoredColumns: string[];
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description until when it may be applied
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description when it was asked to be applied
             */
            appliedAt: string | null;
            /** @description the bulk operation that does it, once it is applied; null also when that is no longer kept */
            operationId: string | null;
            counts: components["schemas"]["AssignmentRowCountsView"];
        };
        /** @enum {string} */
        AssignmentRowState: "ASSIGNED" | "UNCHANGED" | "REFUSED";
        AssignmentRowView: {
            /** @description as a spreadsheet numbers the rows */
            line: number;
            state: components["schemas"]["AssignmentRowState"];
            institutionCode: string;
            unitCode: string;
            /** @description null where no one assessment that you see is named */
            unitName: string | null;
            email: string;
            /** @description null for a row that is refused */
            personName: string | null;
            /** @description the team as the file has it */
            layer: string;
            refusals: components["schemas"]["RefusedCellView"][];
        };
        AssignmentRowsView: {
            /** @description on all pages */
            total: number;
            /** @description to send as `after`; null: this was the last page */
            next: number | null;
            rows: components["schemas"]["AssignmentRowView"][];
        };
        PersonRowCountsView: {
            /** @description an account is made, and an invitation mailed */
            INVITED: number;
            /** @description somebody who has an account gets the role */
            APPOINTED: number;
            UNCHANGED: number;
            REFUSED: number;
        };
        PeopleImportView: {
            id: string;
            fileName: string;
            format: components["schemas"]["TableFormat"];
            /**
             * @description null for a workbook; windows-1252: look whether letters with accents are right
             * @enum {string|null}
             */
            encoding: "utf-8" | "windows-1252" | null;
            /** @description SHA-256 of what it would do, in hex */
            planDigest: string;
            /** @description names of columns that are not looked at */
            ignoredColumns: string[];
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description until when it may be applied
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description when it was asked to be applied
             */
            appliedAt: string | null;
            /** @description the bulk operation that does it, once it is applied; null also when that is no longer kept */
            operationId: string | null;
            counts: components["schemas"]["PersonRowCountsView"];
        };
        /** @enum {string} */
        PersonRowState: "INVITED" | "APPOINTED" | "UNCHANGED" | "REFUSED";
        PersonRowView: {
            /** @description as a spreadsheet numbers the rows */
            line: number;
            state: components["schemas"]["PersonRowState"];
            email: string;
            name: string;
            /** @description the role as the file has it */
            role: string;
            institutionCode: string;
            unitCode: string;
            /** @description the last day as the file has it */
            until: string;
            refusals: components["schemas"]["RefusedCellView"][];
        };
        PeopleRowsView: {
            /** @description on all pages */
            total: number;
            /** @description to send as `after`; null: this was the last page */
            next: number | null;
            rows: components["schemas"]["PersonRowView"][];
        };
        HeldView: {
            predicate: components["schemas"]["Predicate"];
            /** @description awards in force */
            held: number;
            /** @description of these, with a re-evaluation that is overdue */
            overdue: number;
            /** @description of these, with a re-evaluation due within 180 days */
            dueSoon: number;
            /** @description of these, with an open incident */
            atRisk: number;
        };
        DueView: {
            awardId: string;
            unitName: string;
            institutionName: string;
            predicate: components["schemas"]["Predicate"];
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            state: "overdue" | "due-soon" | "in-force";
        };
        AtRiskView: {
            awardId: string;
            unitName: string;
            institutionName: string;
            predicate: components["schemas"]["Predicate"];
            /** @description the kinds of its open incidents, each once */
            kinds: string[];
        };
        StageCountView: {
            year: number;
            stage: components["schemas"]["Stage"];
            /** @enum {string|null} */
            outcome: "AWARDED" | "NOT_AWARDED" | "SCREENED_OUT" | "RETAINED" | "UPGRADED" | "REVOKED" | null;
            assessments: number;
        };
        StatusView: {
            /** Format: date */
            today: string;
            held: components["schemas"]["HeldView"][];
            /** @description overdue and due within 180 days, the longest overdue first, at most 50 */
            due: components["schemas"]["DueView"][];
            /** @description awards in force with an open incident, the longest first, at most 50 */
            atRisk: components["schemas"]["AtRiskView"][];
            /** @description how many assessments are where, by cycle */
            stages: components["schemas"]["StageCountView"][];
        };
        CycleInViewView: {
            id: string;
            year: number;
            /** @description true for a cycle before 2022, scored under a later worksheet and its gates */
            isReplayed: boolean;
        };
        /** @enum {string} */
        FunnelStep: "OPENED" | "SUBMITTED" | "EVALUATED" | "PROPOSED" | "SCREENED" | "DESK" | "FIELD" | "PANEL";
        FunnelStepView: {
            step: components["schemas"]["FunnelStep"];
            /** @description how many have taken it; those whose way does not lead through it are not counted */
            assessments: number;
        };
        FunnelOutcomeView: {
            outcome: components["schemas"]["Outcome"];
            /** @description what was aimed at */
            target: components["schemas"]["Predicate"];
            assessments: number;
        };
        FunnelView: {
            /** @description null where there is no assessment yet */
            cycle: components["schemas"]["CycleInViewView"] | null;
            /** @description every step, the first first */
            steps: components["schemas"]["FunnelStepView"][];
            /** @description how those that are concluded ended */
            outcomes: components["schemas"]["FunnelOutcomeView"][];
        };
        FunnelRowView: {
            unitId: string;
            unitName: string;
            institutionId: string;
            institutionName: string;
            institutionKind: components["schemas"]["InstitutionKind"];
            assessmentId: string;
            kind: components["schemas"]["AssessmentKind"];
            target: components["schemas"]["Predicate"];
            stage: components["schemas"]["Stage"];
            outcome: components["schemas"]["Outcome"] | null;
            /** @description points of the layer that is furthest; null: none is done */
            total: number | null;
            /** @description whose points these are */
            layer: components["schemas"]["Layer"] | null;
        };
        FunnelListView: {
            /** @description rows of the whole list */
            count: number;
            /** @description by institution and unit */
            rows: components["schemas"]["FunnelRowView"][];
            /** @description to send as `after`; null: this was the last page */
            next: string | null;
        };
        PredicateCountView: {
            predicate: components["schemas"]["Predicate"];
            /** @description in force, whether due, overdue or neither */
            held: number;
            /** @description of these, with a re-evaluation due within 90 days */
            due: number;
            /** @description of these, with a re-evaluation that is overdue */
            overdue: number;
            superseded: number;
            revoked: number;
        };
        InstitutionCountView: {
            institutionId: string;
            institutionName: string;
            institutionKind: components["schemas"]["InstitutionKind"];
            /** @description in force */
            wbk: number;
            /** @description in force */
            wbbm: number;
            /** @description of both, with a re-evaluation that is overdue */
            overdue: number;
        };
        AwardSummaryView: {
            /** Format: date */
            today: string;
            /** @description WBK and WBBM */
            predicates: components["schemas"]["PredicateCountView"][];
            /** @description those that hold anything, by name */
            institutions: components["schemas"]["InstitutionCountView"][];
        };
        /** @enum {string} */
        AskedStanding: "HELD" | "IN_FORCE" | "DUE" | "OVERDUE" | "SUPERSEDED" | "REVOKED";
        /** @enum {string} */
        AwardSort: "unit" | "institution" | "decreedOn" | "dueOn" | "score";
        /** @enum {string} */
        Order: "asc" | "desc";
        /**
         * @description DUE: within 90 days
         * @enum {string}
         */
        AwardStanding: "IN_FORCE" | "DUE" | "OVERDUE" | "SUPERSEDED" | "REVOKED";
        AwardStatusRowView: {
            unitId: string;
            unitName: string;
            institutionId: string;
            institutionName: string;
            institutionKind: components["schemas"]["InstitutionKind"];
            awardId: string;
            predicate: components["schemas"]["Predicate"];
            /** @description DUE: within 90 days */
            standing: components["schemas"]["AwardStanding"];
            decreeNumber: string;
            /** Format: date */
            decreedOn: string;
            certificateNumber: string;
            /**
             * Format: date
             * @description when its re-evaluation is due, or was when it ended
             */
            dueOn: string;
            /**
             * Format: date
             * @description null while it is in force
             */
            endedOn: string | null;
            /** @description points of the latest assessment it rests on */
            total: number | null;
            /** @description whose points these are */
            layer: components["schemas"]["Layer"] | null;
        };
        AwardListView: {
            /** @description rows of the whole list */
            count: number;
            rows: components["schemas"]["AwardStatusRowView"][];
            /** @description to send as `after`; null: this was the last page */
            next: string | null;
        };
        /** @enum {string} */
        CalendarKind: "REEVALUATION" | "STAGE_WINDOW";
        CalendarMonthView: {
            /** @example 2027-03 */
            month: string;
            reevaluations: number;
            windows: number;
        };
        CalendarRowView: {
            /** @description the fields of the other kind are null */
            kind: components["schemas"]["CalendarKind"];
            /** Format: date */
            dueOn: string;
            /** @description from today; negative once it is past */
            days: number;
            awardId: string | null;
            predicate: components["schemas"]["Predicate"] | null;
            unitId: string | null;
            unitName: string | null;
            institutionId: string | null;
            institutionName: string | null;
            institutionKind: components["schemas"]["InstitutionKind"] | null;
            /** @description the stage that ends; of the re-evaluation under way, null where nothing is begun */
            stage: components["schemas"]["Stage"] | null;
            cycleId: string | null;
            year: number | null;
            /** @description how many assessments are in the stage that ends */
            assessments: number | null;
        };
        CalendarPageView: {
            /** Format: date */
            today: string;
            /** @description every month of the whole range that has anything */
            months: components["schemas"]["CalendarMonthView"][];
            /** @description rows of the whole list */
            count: number;
            /** @description by day */
            rows: components["schemas"]["CalendarRowView"][];
            /** @description to send as `after`; null: this was the last page */
            next: string | null;
        };
        /** @enum {string} */
        HeatSort: "name" | "total" | "area1" | "area2" | "area3" | "area4" | "area5" | "area6";
        AreaMinimaView: {
            /** @description least share of every area for WBK, 0..1 */
            wbkMinimum: number;
            /** @description the same for WBBM */
            wbbmMinimum: number;
        };
        HeatCellView: {
            /** @description the change area */
            no: number;
            /** @description 0..1 */
            share: number;
            isBelowWbk: boolean;
            isBelowWbbm: boolean;
        };
        UnitHeatRowView: {
            unitId: string;
            unitName: string;
            institutionId: string;
            institutionName: string;
            institutionKind: components["schemas"]["InstitutionKind"];
            assessmentId: string;
            kind: components["schemas"]["AssessmentKind"];
            /** @description whose scores these are */
            layer: components["schemas"]["Layer"];
            /** @description points */
            total: number;
            /** @description the six change areas */
            areas: components["schemas"]["HeatCellView"][];
        };
        UnitHeatMapView: {
            /** @description null where there is no assessment yet */
            cycle: components["schemas"]["CycleInViewView"] | null;
            /** @description null where there is no row */
            minima: components["schemas"]["AreaMinimaView"] | null;
            /** @description rows of the whole list */
            count: number;
            /** @description to send as `after`; null: this was the last page */
            next: string | null;
            rows: components["schemas"]["UnitHeatRowView"][];
        };
        InstitutionHeatRowView: {
            institutionId: string;
            institutionName: string;
            institutionKind: components["schemas"]["InstitutionKind"];
            /** @description how many assessments the means are of */
            assessments: number;
            /** @description points, the mean */
            total: number;
            /** @description the six change areas, the mean of each */
            areas: components["schemas"]["HeatCellView"][];
        };
        InstitutionHeatMapView: {
            /** @description null where there is no assessment yet */
            cycle: components["schemas"]["CycleInViewView"] | null;
            /** @description null where there is no row */
            minima: components["schemas"]["AreaMinimaView"] | null;
            /** @description rows of the whole list */
            count: number;
            /** @description to send as `after`; null: this was the last page */
            next: string | null;
            rows: components["schemas"]["InstitutionHeatRowView"][];
        };
        /** @enum {string} */
        ItemSort: "worksheet" | "mean";
        ItemLabelView: {
            id: string;
            en: string;
        };
        ItemFigureView: {
            code: string;
            label: components["schemas"]["ItemLabelView"];
            /** @description its change area, 1..6; null: an item of the results */
            areaNo: number | null;
            /** @description of how many sheets */
            sheets: number;
            /** @description 0..1, the mean value; a blank counts 0 */
            mean: number;
            /** @description on how many sheets it is worth 1 */
            fullMarks: number;
            /** @description on how many sheets it is blank, or awaits a ruling */
            blanks: number;
        };
        ItemFiguresView: {
            /** @description null where there is no assessment yet */
            cycle: components["schemas"]["CycleInViewView"] | null;
            /** @description every item; none where no sheet of the layer is done */
            rows: components["schemas"]["ItemFigureView"][];
        };
        /** @enum {string} */
        LayerPair: "UNIT_TPI" | "TPI_TPN" | "UNIT_TPN";
        /** @enum {string} */
        DifferenceMeasure: "total" | "area1" | "area2" | "area3" | "area4" | "area5" | "area6";
        SpreadView: {
            /** @description below zero where the later layer scores less */
            mean: number;
            /** @description standard deviation; 0 of a single assessment */
            deviation: number;
        };
        DifferenceSumsView: {
            /** @description how many are compared */
            assessments: number;
            /** @description points */
            total: components["schemas"]["SpreadView"];
            /** @description the six change areas, in shares of -1..1 */
            areas: components["schemas"]["SpreadView"][];
        };
        InstitutionDifferenceView: {
            /** @description how many are compared */
            assessments: number;
            /** @description points */
            total: components["schemas"]["SpreadView"];
            /** @description the six change areas, in shares of -1..1 */
            areas: components["schemas"]["SpreadView"][];
            institutionId: string;
            institutionName: string;
            institutionKind: components["schemas"]["InstitutionKind"];
        };
        DifferencesView: {
            /** @description null where there is no assessment yet */
            cycle: components["schemas"]["CycleInViewView"] | null;
            /** @description null where nothing is compared yet */
            all: components["schemas"]["DifferenceSumsView"] | null;
            /** @description those that differ most first */
            institutions: components["schemas"]["InstitutionDifferenceView"][];
            /** @description institutions of the whole list */
            count: number;
            /** @description to send as `after`; null: this was the last page */
            next: string | null;
        };
        UnitDifferenceView: {
            unitId: string;
            unitName: string;
            institutionId: string;
            institutionName: string;
            institutionKind: components["schemas"]["InstitutionKind"];
            assessmentId: string;
            kind: components["schemas"]["AssessmentKind"];
            /** @description points, below zero where the later layer scores less */
            total: number;
            /** @description the six change areas, in shares of -1..1 */
            areas: number[];
        };
        UnitDifferencesView: {
            /** @description null where there is no assessment yet */
            cycle: components["schemas"]["CycleInViewView"] | null;
            /** @description those that differ most first */
            rows: components["schemas"]["UnitDifferenceView"][];
            /** @description to send as `after`; null: this was the last page */
            next: string | null;
        };
        /** @enum {string} */
        RiskCode: "OVERDUE" | "DUE_NOT_BEGUN" | "BELOW_GATE" | "INCIDENTS" | "FOLLOW_UPS_OVERDUE" | "FOLLOW_UPS_OPEN" | "NEAR_GATE";
        GateAtRiskView: {
            /** @example area.3 */
            code: string;
            /** @description points, but areas in shares 0..1 */
            required: number;
            actual: number;
        };
        RiskReasonView: {
            /** @description OVERDUE and DUE_NOT_BEGUN have dueOn, days and stage; BELOW_GATE stage and gates; INCIDENTS kinds; FOLLOW_UPS_... count; NEAR_GATE gates */
            code: components["schemas"]["RiskCode"];
            /** Format: date */
            dueOn?: string;
            /** @description until the due day; negative once it is past */
            days?: number;
            /** @description where the re-evaluation under way is; null: nothing is begun */
            stage?: components["schemas"]["Stage"] | null;
            /** @description follow-ups that are open, or of these overdue */
            count?: number;
            /** @description of open incidents, each once */
            kinds?: string[];
            /** @description missed, or met by less than 2 % of the minimum */
            gates?: components["schemas"]["GateAtRiskView"][];
        };
        AwardAtRiskView: {
            unitId: string;
            unitName: string;
            institutionId: string;
            institutionName: string;
            institutionKind: components["schemas"]["InstitutionKind"];
            awardId: string;
            predicate: components["schemas"]["Predicate"];
            /** Format: date */
            dueOn: string;
            /** @description the gravest first */
            reasons: components["schemas"]["RiskReasonView"][];
        };
        RiskListView: {
            /** @description rows of the whole list */
            count: number;
            /** @description those with most reasons first, then those due first */
            rows: components["schemas"]["AwardAtRiskView"][];
            /** @description to send as `after`; null: this was the last page */
            next: string | null;
        };
        TrendView: {
            cycle: components["schemas"]["CycleInViewView"];
            opened: number;
            /** @description of which at least the unit itself has handed in a score */
            assessed: number;
            awardedWbk: number;
            awardedWbbm: number;
            notAwarded: number;
            screenedOut: number;
            retained: number;
            upgraded: number;
            revoked: number;
            /** @description points, the mean of each assessment's furthest layer */
            meanTotal: number | null;
            /** @description the mean share of each of the six areas, 0..1 */
            meanShares: number[] | null;
            /** @description the least total for WBK in the cycle's worksheet */
            wbkTotal: number | null;
            /** @description the same for WBBM */
            wbbmTotal: number | null;
        };
        ProfileDecisionView: {
            /** @enum {string} */
            outcome: "RETAINED" | "UPGRADED" | "REVOKED";
            decreeNumber: string;
            /** Format: date */
            decidedOn: string;
            /** @description the re-evaluation it rests on */
            assessmentId: string | null;
        };
        ProfileAwardView: {
            awardId: string;
            predicate: components["schemas"]["Predicate"];
            decreeNumber: string;
            /** Format: date */
            decreedOn: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            endedOn: string | null;
            /** @enum {string|null} */
            endReason: "SUPERSEDED" | "REVOKED" | null;
            /** @description oldest first */
            decisions: components["schemas"]["ProfileDecisionView"][];
        };
        ProfileGateView: {
            predicate: components["schemas"]["Predicate"];
            /** @example area.3 */
            code: string;
            /** @description points, but areas in shares 0..1 */
            required: number;
            actual: number;
            passed: boolean;
        };
        ProfileScoreView: {
            layer: components["schemas"]["Layer"];
            /** @description points */
            total: number;
            /** @description points */
            levers: number;
            /** @description points */
            results: number;
            /** @description of the six change areas, 0..1 */
            areaShares: number[];
            /** @description every gate that a score alone decides */
            gates: components["schemas"]["ProfileGateView"][];
        };
        ProfileAssessmentView: {
            assessmentId: string;
            year: number;
            /** @description true for a cycle before 2022, scored under a later worksheet and its gates */
            isReplayed: boolean;
            kind: components["schemas"]["AssessmentKind"];
            target: components["schemas"]["Predicate"];
            stage: components["schemas"]["Stage"];
            outcome: components["schemas"]["Outcome"] | null;
            /** @description of the layers that are done, the unit's first */
            scores: components["schemas"]["ProfileScoreView"][];
        };
        UnitProfileView: {
            unitId: string;
            unitName: string;
            institutionId: string;
            institutionName: string;
            institutionKind: components["schemas"]["InstitutionKind"];
            /** @description the latest first */
            awards: components["schemas"]["ProfileAwardView"][];
            /** @description those you may see, the latest first */
            assessments: components["schemas"]["ProfileAssessmentView"][];
        };
        RegisterEntryView: {
            awardId: string;
            unitName: string;
            institutionName: string;
            predicate: components["schemas"]["Predicate"];
            decreeNumber: string;
            /**
             * @description leads to GET /register/{number} and the page /awards/{number}
             * @example WBK-2020-7F3K9QXM
             */
            certificateNumber: string;
            /** Format: date */
            decreedOn: string;
            /** @description its re-evaluation is overdue; it stays in force */
            isOverdue: boolean;
        };
        /**
         * @description an overdue award stays in force
         * @enum {string}
         */
        AwardState: "IN_FORCE" | "OVERDUE" | "SUPERSEDED" | "REVOKED";
        RegisteredAwardView: {
            /** @example WBK-2020-7F3K9QXM */
            number: string;
            unitName: string;
            institutionName: string;
            predicate: components["schemas"]["Predicate"];
            decreeNumber: string;
            /** Format: date */
            decreedOn: string;
            /** @description an overdue award stays in force */
            state: components["schemas"]["AwardState"];
            /**
             * Format: date
             * @description null once it has ended
             */
            reevaluationDueOn: string | null;
            /**
             * Format: date
             * @description null while it is in force
             */
            endedOn: string | null;
            /** @description true where the register is a demonstration and this award is made up */
            isSimulation: boolean;
        };
        MailRecipientView: {
            id: string;
            name: string;
            email: string;
        };
        LogLineView: {
            id: string;
            /**
             * Format: date-time
             * @description when the try began, the mail was queued, or the reminder was made out
             */
            at: string;
            /**
             * @description QUEUED: still to be sent, perhaps again; LOST: whoever tried ended before saying how it went
             * @enum {string}
             */
            status: "QUEUED" | "SENT" | "DEFERRED" | "BOUNCED" | "SUPPRESSED" | "LOST";
            recipient: components["schemas"]["MailRecipientView"];
            /** @description null: a reminder without a mail */
            mailingId: string | null;
            messageId: string | null;
            /** @enum {string|null} */
            form: "DIGEST" | "AT_ONCE" | "STATUTORY" | null;
            /** @description which try it was; of what is queued, how many there were */
            attempt: number | null;
            /**
             * Format: date-time
             * @description before when what is queued does not go out
             */
            sendAfter: string | null;
            /**
             * @description what the mail server said
             * @example 550 no such user here
             */
            response: string | null;
            /**
             * @description why it was suppressed
             * @example preference
             */
            because: string | null;
            /** @description how many reminders are in it */
            reminders: number;
        };
        DeliveryLogView: {
            lines: components["schemas"]["LogLineView"][];
            /** @description to send as `after`; null: this was the last page */
            next: string | null;
        };
        MailAttemptView: {
            /** Format: date-time */
            startedAt: string;
            /**
             * Format: date-time
             * @description null while it is under way
             */
            settledAt: string | null;
            /** @enum {string|null} */
            outcome: "SENT" | "DEFERRED" | "BOUNCED" | "SUPPRESSED" | "LOST" | null;
            /** @description what the mail server said, or why nothing was sent */
            response: string | null;
        };
        MailedReminderView: {
            kind: components["schemas"]["ReminderKind"];
            /** @description the award, assessment, finding, evidence or appointment it is about */
            subjectId: string;
            unitId: string;
            unitName: string;
            /** Format: date */
            dueOn: string;
            /** @description days before the due day; after it they are negative */
            stepDays: number;
            escalation: number;
            /** @description as what the person is told */
            heldAs: string;
            /** @description why it was left out when the mail was sent */
            cancelledBecause: string | null;
        };
        LoggedMailView: {
            id: string;
            messageId: string;
            recipient: components["schemas"]["MailRecipientView"];
            /** @enum {string} */
            form: "DIGEST" | "AT_ONCE" | "STATUTORY";
            /**
             * Format: date
             * @description the working day of which it is the digest
             */
            day: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            sendAfter: string;
            /** Format: date-time */
            sentAt: string | null;
            /** Format: date-time */
            givenUpAt: string | null;
            /** @example bounced */
            givenUpBecause: string | null;
            attempts: components["schemas"]["MailAttemptView"][];
            about: components["schemas"]["MailedReminderView"][];
        };
        WaitingEntryView: {
            /** @enum {string} */
            kind: "RETURNED" | "SELF_ASSESSMENT" | "AREA" | "FIRST_PASS" | "ASSIGN" | "SETTLE" | "FORWARD" | "CONCLUDE" | "PROPOSE" | "SCREEN" | "OBJECT" | "OBJECTION" | "LAPSE" | "FIELD" | "PANEL" | "DETERMINE" | "DECIDE" | "REEVALUATION_DUE" | "FOLLOW_UP" | "MENTION";
            /** @description null for an award whose re-evaluation is due */
            assessmentId: string | null;
            unitName: string;
            year: number;
            /** @description why it was returned */
            reason: string | null;
            /** Format: date-time */
            since: string;
            /**
             * Format: date
             * @description the last day
             */
            until: string | null;
            /** @description items left or noted, mentions, follow-ups */
            count: number | null;
            /**
             * @description a path of the web client
             * @example /lembar-kerja/0b54…?butir=A.I.1.i.a
             */
            link: string;
        };
        WaitingView: {
            /** @enum {string} */
            kind: "RETURNED" | "SELF_ASSESSMENT" | "AREA" | "FIRST_PASS" | "ASSIGN" | "SETTLE" | "FORWARD" | "CONCLUDE" | "PROPOSE" | "SCREEN" | "OBJECT" | "OBJECTION" | "LAPSE" | "FIELD" | "PANEL" | "DETERMINE" | "DECIDE" | "REEVALUATION_DUE" | "FOLLOW_UP" | "MENTION";
            /** @description how many there are, listed or not */
            count: number;
            entries: components["schemas"]["WaitingEntryView"][];
            /** @description to send as `after` with this `kind`; null: these are the last */
            next: string | null;
        };
        /** @enum {string} */
        AccountState: "OPEN" | "INVITED" | "CLOSED";
        InvitationView: {
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            sentAt: string | null;
            /** @description the words of the mail server that refused it for good */
            refusal: string | null;
        };
        NamedView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        HeldRoleView: {
            /**
             * Format: uuid
             * @description of the appointment
             */
            id: string;
            role: components["schemas"]["Role"];
            /** @description the unit's, for the roles of a unit */
            institution: components["schemas"]["NamedView"] | null;
            unit: components["schemas"]["NamedView"] | null;
            /** Format: date-time */
            appointedAt: string;
            /**
             * Format: date
             * @description the last day on which it counts
             */
            until: string | null;
        };
        PersonView: {
            /** Format: uuid */
            id: string;
            email: string;
            name: string;
            /** Format: date-time */
            createdAt: string;
            /** @description INVITED: open, with neither a password nor a linked identity yet */
            state: components["schemas"]["AccountState"];
            /** Format: date-time */
            closedAt: string | null;
            closingReason: string | null;
            /** Format: date-time */
            lastSignInAt: string | null;
            hasSecondFactor: boolean;
            invitation: components["schemas"]["InvitationView"] | null;
            appointments: components["schemas"]["HeldRoleView"][];
        };
        OwnSecondFactorView: {
            /** Format: date-time */
            setAt: string;
            recoveryCodesLeft: number;
        };
        ProfileView: {
            /** Format: uuid */
            accountId: string;
            email: string;
            name: string;
            /** @description null where none was chosen: mails are in Indonesian */
            language: components["schemas"]["Language"] | null;
            secondFactor: components["schemas"]["OwnSecondFactorView"] | null;
            appointments: components["schemas"]["HeldRoleView"][];
        };
        PortalrbCycleView: {
            /** Format: uuid */
            id: string;
            year: number;
            /**
             * Format: date
             * @description null: proposals have no dates yet
             */
            opensOn: string | null;
            /** Format: date */
            closesOn: string | null;
            /** @description whether PortalRB may ask today */
            isOpen: boolean;
        };
        PortalrbTokenView: {
            /** Format: uuid */
            id: string;
            /**
             * @description its last four characters, to know it by
             * @example q7Xw
             */
            ending: string;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /**
             * Format: date-time
             * @description when it ends, since another took its place; null: it goes on
             */
            endsAt: string | null;
            /**
             * Format: date-time
             * @description null: never
             */
            lastUsedAt: string | null;
        };
        ConnectionView: {
            /**
             * @description what the ministry is given
             * @example https://zi.example.go.id/portalrb/v1
             */
            address: string;
            cycle: components["schemas"]["PortalrbCycleView"] | null;
            /** @description those that count; the first is the one in force */
            tokens: components["schemas"]["PortalrbTokenView"][];
        };
        /** @enum {string} */
        PortalrbQuestion: "unit-wbk" | "unit-wbbm" | "jawaban-unit" | "other";
        PortalrbCallView: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @description the network address it came from */
            address: string;
            /**
             * @description of the token it came with
             * @example q7Xw
             */
            ending: string;
            question: components["schemas"]["PortalrbQuestion"];
            /** @description the unit as it was asked for */
            unitId: string | null;
            /** @description null: no unit of the institution */
            unitName: string | null;
            /** @example 200 */
            status: number;
            /** @example DATA_NOT_FOUND */
            code: string | null;
            milliseconds: number;
        };
        CallsView: {
            calls: components["schemas"]["PortalrbCallView"][];
            /** @description the next page is before it; null: this is the last */
            next: number | null;
        };
        /**
         * @description ODD goes through and looks wrong there
         * @enum {string}
         */
        PreflightSeverity: "REFUSED" | "ODD";
        /** @enum {string} */
        PreflightCode: "no-token" | "window-not-set" | "window-over" | "no-public-url" | "quota-used" | "wbbm-not-permitted" | "questions-unknown" | "questions-missing" | "not-proposed" | "self-determined" | "unit-unanswered" | "tpi-unanswered" | "not-eligible" | "wbbm-without-wbk" | "link-does-not-open" | "file-damaged" | "name-changed" | "affirmative-changed";
        PreflightUnitView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        PreflightFindingView: {
            /** @description ODD goes through and looks wrong there */
            severity: components["schemas"]["PreflightSeverity"];
            code: components["schemas"]["PreflightCode"];
            /** @description null: the institution */
            unit: components["schemas"]["PreflightUnitView"] | null;
            /** @description what it is about: items, requirements, days, numbers, names */
            about: string[];
        };
        PreflightView: {
            /** @description null: there is no cycle yet */
            year: number | null;
            /** Format: date-time */
            checkedAt: string | null;
            /** @description whether nothing would be refused */
            isReady: boolean;
            findings: components["schemas"]["PreflightFindingView"][];
        };
        PortalrbTokenBody: {
            /** @description yours, once more */
            password: string;
            /** @description where you have a second factor: what the app shows */
            code?: string;
            /**
             * @description instead of the code, once
             * @example 7KQM-2XWR-9HTB-C4NE
             */
            recoveryCode?: string;
            /** @description how long the one before goes on; 0 ends it at once */
            overlapHours: number;
        };
        MadePortalrbTokenView: {
            /**
             * @description shown this once and kept nowhere
             * @example zi_prb_…
             */
            token: string;
        };
        FieldProblemView: {
            /**
             * @description JSON pointer into what was sent
             * @example /area/0/code
             */
            pointer: string;
            /** @example code must be a string */
            detail: string;
            /**
             * @description what it breaks, by a name that does not change
             * @example maxLength
             */
            rule: string;
            /**
             * @description what the rule allows: numbers, days or words, in the order of the rule
             * @example [
             *       200
             *     ]
             */
            limits: (string | number)[];
        };
        ProblemView: {
            /**
             * Format: uri-reference
             * @example /problems/not-found
             */
            type: string;
            /** @example Not found */
            title: string;
            /** @example 404 */
            status: number;
            /** @description What happened this time, and the fix */
            detail: string;
            /**
             * Format: uri-reference
             * @example /api/v1/units/7
             */
            instance: string;
            /** @description Of a 5xx: what the operator finds the cause under */
            requestId?: string;
            /** @description Of /problems/invalid-request: every refused field */
            errors?: components["schemas"]["FieldProblemView"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    InstallationController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    HealthController_work: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SessionsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SignInController_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description The password is right; POST /session/second-factor goes on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorWantedView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SessionsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnSessionsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessionView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnSessionsController_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnSessionsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AccountsController_rename: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AccountsController_appointments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AccountsController_appoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AccountsController_endAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AccountClosingsController_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosingBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AccountClosingsController_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ScrapeController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InstitutionsController_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InstitutionsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstitutionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InstitutionsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InstitutionsController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstitutionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    HolidaysController_inYear: {
        parameters: {
            query?: {
                /** @description this year when left out */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    HolidaysController_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    HolidaysController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OfficeHoursController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeHoursView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OfficeHoursController_choose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeHoursBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeHoursView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UnitsController_list: {
        parameters: {
            query: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                institutionId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UnitsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UnitsController_find: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                /** @description part of the unit's code or name */
                search?: string;
                institutionId?: string;
                /** @description all of them when left out */
                state?: "OPEN" | "CLOSED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDirectoryView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UnitsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UnitsController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitChangeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UnitsController_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitClosureBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UnitsController_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UnitImportsController_preview: {
        parameters: {
            query: {
                fileName: string;
            };
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitImportView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UnitImportsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitImportView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UnitImportsController_rows: {
        parameters: {
            query?: {
                /** @description the `next` of the page before */
                after?: number;
                limit?: number;
                /** @description every row when left out */
                state?: "NEW" | "CHANGED" | "UNCHANGED" | "REFUSED";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowsView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UnitImportsController_refusals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UnitImportsController_apply: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitImportView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UnitImportsController_template: {
        parameters: {
            query: {
                format: "CSV" | "XLSX";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InstrumentsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentHeadView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InstrumentsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InstrumentsController_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InstrumentsController_compare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                other: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentComparisonView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InstrumentDraftsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentDraftView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InstrumentDraftsController_upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstrumentDraftBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentDraftView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InstrumentDraftsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDraftView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InstrumentDraftsController_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InstrumentDraftsController_compare: {
        parameters: {
            query?: {
                /** @description the id of a published worksheet; the latest when left out */
                with?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentComparisonView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InstrumentDraftsController_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentHeadView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ChangeAreasController_members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaMemberView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ChangeAreasController_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                areaNo: number;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ChangeAreasController_unassign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                areaNo: number;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ChangeAreasController_chooseLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                areaNo: number;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ChangeAreasController_endLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
                areaNo: number;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CyclesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CyclesController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CycleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CyclesController_propose: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleProposalView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CyclesController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeCycleView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CyclesController_changeRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CycleRulesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeCycleView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CyclesController_windows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleWindowView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CyclesController_setWindow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                stage: "SELF_ASSESSMENT" | "INTERNAL_EVALUATION" | "PROPOSAL" | "ADMIN_SCREENING" | "OBJECTION" | "DESK_EVALUATION" | "FIELD_VERIFICATION" | "PANEL" | "DETERMINATION";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WindowBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssessmentsController_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                cycleId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssessmentsController_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentDetailView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssessmentsController_show: {
        parameters: {
            query?: {
                /** @description a past moment with its zone: everything as it was then; you see what you may see now */
                at?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentDetailView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SheetsController_show: {
        parameters: {
            query?: {
                /** @description a past moment with its zone: everything as it was then; you see what you may see now */
                at?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetDetailView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SheetsController_scorecard: {
        parameters: {
            query?: {
                /** @description a past moment with its zone: everything as it was then; you see what you may see now */
                at?: string;
                /** @description blank items count 0, or leave their mean */
                blanks?: "zero" | "skip";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScorecardView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SheetsController_save: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version last read, in double quotes: "3" */
                "If-Match"?: string;
                /** @description * when nothing is there yet */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerSavedView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SheetsController_saveAll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswersBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswersSavedView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ProgressController_ofAreas: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaProgressView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ProgressController_ofTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonProgressView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SubmissionsController_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SubmissionsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SubmissionsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CarryOverController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarryOverView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CarryOverController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedAnswerView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    WordingsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordingView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    WordingsController_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedWordingView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    WorksheetFilesController_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    WorksheetFilesController_exportAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    WorksheetFilesController_preview: {
        parameters: {
            query: {
                fileName: string;
            };
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorksheetImportView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    WorksheetFilesController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorksheetImportView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    WorksheetFilesController_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    WorksheetFilesController_apply: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorksheetApplicationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorksheetImportView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CommentsController_list: {
        parameters: {
            query?: {
                item?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CommentsController_write: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentIdView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CommentsController_markSeen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CommentsController_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CommentsController_resolve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CommentsController_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    IntegrityController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrityView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvidenceController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvidenceController_addLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkEvidenceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceDetailView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvidenceController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceDetailView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvidenceController_describe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceDetailView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvidenceController_addVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceDetailView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvidenceContentsController_content: {
        parameters: {
            query?: {
                /** @description true shows a PDF, an image or a video instead of saving it */
                preview?: unknown;
            };
            header?: {
                /** @description one range, for example bytes=0-1023 */
                Range?: string;
            };
            path: {
                id: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The range that was asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What If-None-Match names is the file */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The range begins after the end; Content-Range says the size */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssessmentEvidenceController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachedEvidenceView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssessmentEvidenceController_attachMany: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachingBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssessmentEvidenceController_attach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssessmentEvidenceController_detach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UnitStorageController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitStorageView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UploadsController_create: {
        parameters: {
            query?: never;
            header: {
                /** @description unitId, filename, and title, validFrom, validUntil or, for a new version, evidenceId; each value in Base64 */
                "Upload-Metadata": string;
                /** @description bytes */
                "Upload-Length": string;
                /** @description 1.0.0 */
                "Tus-Resumable": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UploadsController_abilities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UploadsController_giveUp: {
        parameters: {
            query?: never;
            header: {
                /** @description 1.0.0 */
                "Tus-Resumable": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UploadsController_state: {
        parameters: {
            query?: never;
            header: {
                /** @description 1.0.0 */
                "Tus-Resumable": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UploadsController_append: {
        parameters: {
            query?: never;
            header: {
                /** @description bytes that have arrived */
                "Upload-Offset": string;
                /** @description 1.0.0 */
                "Tus-Resumable": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UploadsController_complete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedVersionView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SharesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SharesController_make: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeShareView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SharesController_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SharesController_openings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SharedController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SharedController_content: {
        parameters: {
            query?: {
                /** @description true shows a PDF, an image or a video instead of saving it */
                preview?: unknown;
            };
            header?: {
                /** @description one range, for example bytes=0-1023 */
                Range?: string;
            };
            path: {
                token: string;
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The range that was asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What If-None-Match names is the file */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The range begins after the end; Content-Range says the size */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ConflictsController_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ConflictsController_declare: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConflictBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ConflictsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvaluationsController_return: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepairBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvaluationsController_forward: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvaluationsController_conclude: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvaluationsController_observations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservationView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvaluationsController_observe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObservationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservationView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvaluationsController_verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvaluationsController_revise: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvaluationsController_deliberate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerdictBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvaluatorsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluatorView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvaluatorsController_assign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluatorBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvaluatorsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                layer: "TPI" | "TPN";
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvaluatorsController_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvaluatorsController_pass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                layer: "TPI" | "TPN";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PassView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvaluatorsController_candidatesOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                layer: "TPI" | "TPN";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    EvaluatorsController_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                layer: "TPI" | "TPN";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    FindingsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    FindingsController_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    FindingsController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    FollowUpsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    FollowUpsController_ofUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    FollowUpsController_respond: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResponseBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    FollowUpsController_resolve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    FollowUpsController_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ProposalDocumentsController_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: components["schemas"]["ProposalDocumentKind"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalDocumentBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ProposalDocumentsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalDocumentView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ProposalsController_eligibility: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilityView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ProposalsController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ProposalsController_screening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ProposalsController_screen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScreeningBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ProposalsController_objection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ProposalsController_object: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ProposalsController_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionDecisionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ProposalsController_lapse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    StandingsController_institution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycleId: string;
                institutionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionStandingView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    StandingsController_recordInstitution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycleId: string;
                institutionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstitutionStandingBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    StandingsController_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycleId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitStandingView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    StandingsController_recordUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cycleId: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitStandingBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AwardsController_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AwardsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardDetailView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AwardsController_determine: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecreeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardDetailView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AwardsController_decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AwardsController_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardDetailView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    IncidentsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    IncidentsController_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    IncidentsController_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PreferencesController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PreferencesController_chooseLanguage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LanguageBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PreferencesController_chooseKind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["schemas"]["ReminderKind"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KindChoiceBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PasswordsController_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChangeBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PasswordsController_measure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasswordBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordStrengthView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PasswordsController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgottenPasswordBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PasswordsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordLinkView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PasswordsController_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasswordBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PeopleController_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                /** @description a part of the name or the address */
                search?: string;
                state?: components["schemas"]["AccountState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    NewAccountsController_make: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccountBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    NewAccountsController_inviteAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SignInController_complete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnSecondFactorController_begin: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BegunSecondFactorView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnSecondFactorController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnSecondFactorController_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorRemovalBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnTokensController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnTokensController_make: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnTokenBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeAccessTokenView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnTokensController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ServiceTokensController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ServiceTokensController_make: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceTokenBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeAccessTokenView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ServiceTokensController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnIdentitiesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedIdentityView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    OwnIdentitiesController_unlink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    RemindersController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ForecastController_show: {
        parameters: {
            query: {
                on: components["schemas"]["Object"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    BouncingAddressesController_ofUnit: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BouncingPersonView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    BouncingAddressesController_all: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BouncingPersonView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    BouncingAddressesController_save: {
        parameters: {
            query?: {
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CalendarFeedsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CalendarFeedsController_make: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarFeedBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeCalendarFeedView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CalendarFeedsController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DigestPreviewController_show: {
        parameters: {
            query?: {
                /** @description the next working day without it */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DigestPreviewView"];
                    "text/html": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InboxController_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                /** @description only what is not read */
                unread?: boolean;
                /** @description only what is not done */
                open?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InboxController_count: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxCountView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InboxController_readAll: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InboxController_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    WebhooksController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    WebhooksController_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeWebhookView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    WebhooksController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    WebhooksController_rotateSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    WebhooksController_ping: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PingView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    WebhookDeliveriesController_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                state?: "PENDING" | "SENT" | "GIVEN_UP";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveriesView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    WebhookDeliveriesController_replay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CertificatesController_show: {
        parameters: {
            query?: {
                language?: components["schemas"]["Language"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DocumentsController_ask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DocumentsController_askAll: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                cycleId: string;
                institutionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BundleBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DocumentsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DocumentsController_content: {
        parameters: {
            query?: never;
            header?: {
                /** @description one range, for example bytes=0-1023 */
                Range?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/zip": string;
                };
            };
            /** @description The range that was asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What If-None-Match names is the file */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The range begins after the end; Content-Range says the size */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InstitutionArchivesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionArchiveView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InstitutionArchivesController_ask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionArchiveView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InstitutionArchivesController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionArchiveView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    InstitutionArchivesController_content: {
        parameters: {
            query?: never;
            header?: {
                /** @description one range, for example bytes=0-1023 */
                Range?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description The range that was asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What If-None-Match names is the file */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The range begins after the end; Content-Range says the size */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SavedListsController_ofInstitutions: {
        parameters: {
            query?: {
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SavedListsController_ofUnits: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                /** @description part of the unit's code or name */
                search?: string;
                institutionId?: string;
                /** @description all of them when left out */
                state?: "OPEN" | "CLOSED";
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SavedListsController_ofAssessments: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                cycleId?: string;
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SavedListsController_ofAwards: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                unitId?: string;
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    BulkOperationsController_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkAssignmentBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOperationView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    BulkOperationsController_return: {
        parameters: {
            query?: never;
            header: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkReturnBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOperationView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    BulkOperationsController_forward: {
        parameters: {
            query?: never;
            header: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkForwardingBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOperationView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    BulkOperationsController_determine: {
        parameters: {
            query?: never;
            header: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkDeterminationBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOperationView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    BulkOperationsController_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOperationView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    BulkOperationsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOperationView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    BulkOperationsController_rows: {
        parameters: {
            query?: {
                /** @description the `next` of the page before */
                after?: number;
                limit?: number;
                /** @description every row when left out */
                state?: "WAITING" | "DONE" | "UNCHANGED" | "REFUSED";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkRowsView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    BulkOperationsController_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOperationView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssignmentImportsController_preview: {
        parameters: {
            query: {
                fileName: string;
            };
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentImportView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssignmentImportsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentImportView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssignmentImportsController_rows: {
        parameters: {
            query?: {
                /** @description the `next` of the page before */
                after?: number;
                limit?: number;
                /** @description every row when left out */
                state?: "ASSIGNED" | "UNCHANGED" | "REFUSED";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentRowsView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssignmentImportsController_refusals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssignmentImportsController_apply: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentImportView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssignmentImportsController_template: {
        parameters: {
            query: {
                format: "CSV" | "XLSX";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PeopleImportsController_preview: {
        parameters: {
            query: {
                fileName: string;
            };
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleImportView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PeopleImportsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleImportView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PeopleImportsController_rows: {
        parameters: {
            query?: {
                /** @description the `next` of the page before */
                after?: number;
                limit?: number;
                /** @description every row when left out */
                state?: "INVITED" | "APPOINTED" | "UNCHANGED" | "REFUSED";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleRowsView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PeopleImportsController_refusals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PeopleImportsController_apply: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleImportView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PeopleImportsController_template: {
        parameters: {
            query: {
                format: "CSV" | "XLSX";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    StatusController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssessmentFunnelController_show: {
        parameters: {
            query?: {
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description part of the name of a unit or institution */
                search?: string;
                /** @description the latest cycle with an assessment, unless told */
                cycleId?: string;
                kind?: components["schemas"]["AssessmentKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssessmentFunnelController_list: {
        parameters: {
            query?: {
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description part of the name of a unit or institution */
                search?: string;
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
                /** @description the latest cycle with an assessment, unless told */
                cycleId?: string;
                kind?: components["schemas"]["AssessmentKind"];
                step?: components["schemas"]["FunnelStep"];
                /** @description only those that are in this stage now */
                stage?: components["schemas"]["Stage"];
                outcome?: components["schemas"]["Outcome"];
                /** @description what is aimed at */
                target?: components["schemas"]["Predicate"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelListView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssessmentFunnelController_save: {
        parameters: {
            query?: {
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description part of the name of a unit or institution */
                search?: string;
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
                /** @description the latest cycle with an assessment, unless told */
                cycleId?: string;
                kind?: components["schemas"]["AssessmentKind"];
                step?: components["schemas"]["FunnelStep"];
                /** @description only those that are in this stage now */
                stage?: components["schemas"]["Stage"];
                outcome?: components["schemas"]["Outcome"];
                /** @description what is aimed at */
                target?: components["schemas"]["Predicate"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssessmentFunnelController_saveSteps: {
        parameters: {
            query?: {
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description part of the name of a unit or institution */
                search?: string;
                /** @description the latest cycle with an assessment, unless told */
                cycleId?: string;
                kind?: components["schemas"]["AssessmentKind"];
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AwardStatusController_summary: {
        parameters: {
            query?: {
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description part of the name of a unit or institution */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardSummaryView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AwardStatusController_list: {
        parameters: {
            query?: {
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description part of the name of a unit or institution */
                search?: string;
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
                predicate?: components["schemas"]["Predicate"];
                /** @description HELD: all that have not ended */
                standing?: components["schemas"]["AskedStanding"];
                sort?: components["schemas"]["AwardSort"];
                order?: components["schemas"]["Order"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardListView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AwardStatusController_save: {
        parameters: {
            query?: {
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description part of the name of a unit or institution */
                search?: string;
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
                predicate?: components["schemas"]["Predicate"];
                /** @description HELD: all that have not ended */
                standing?: components["schemas"]["AskedStanding"];
                sort?: components["schemas"]["AwardSort"];
                order?: components["schemas"]["Order"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AwardStatusController_saveSummary: {
        parameters: {
            query?: {
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description part of the name of a unit or institution */
                search?: string;
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DueCalendarController_list: {
        parameters: {
            query?: {
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description part of the name of a unit or institution */
                search?: string;
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
                /** @description the first day; left out, everything overdue comes first */
                from?: string;
                /** @description the last day */
                to?: string;
                kind?: components["schemas"]["CalendarKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPageView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DueCalendarController_save: {
        parameters: {
            query?: {
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description part of the name of a unit or institution */
                search?: string;
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
                /** @description the first day; left out, everything overdue comes first */
                from?: string;
                /** @description the last day */
                to?: string;
                kind?: components["schemas"]["CalendarKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    HeatMapController_units: {
        parameters: {
            query?: {
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description part of the name of a unit or institution */
                search?: string;
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
                /** @description the latest cycle with an assessment, unless told */
                cycleId?: string;
                kind?: components["schemas"]["AssessmentKind"];
                /** @description the one that is furthest, unless told */
                layer?: components["schemas"]["Layer"];
                /** @description only what is below the minimum of WBK in this area */
                belowArea?: number;
                sort?: components["schemas"]["HeatSort"];
                order?: components["schemas"]["Order"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitHeatMapView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    HeatMapController_institutions: {
        parameters: {
            query?: {
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description part of the name of a unit or institution */
                search?: string;
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
                /** @description the latest cycle with an assessment, unless told */
                cycleId?: string;
                kind?: components["schemas"]["AssessmentKind"];
                /** @description the one that is furthest, unless told */
                layer?: components["schemas"]["Layer"];
                /** @description only what is below the minimum of WBK in this area */
                belowArea?: number;
                sort?: components["schemas"]["HeatSort"];
                order?: components["schemas"]["Order"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionHeatMapView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    HeatMapController_save: {
        parameters: {
            query?: {
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description part of the name of a unit or institution */
                search?: string;
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
                /** @description the latest cycle with an assessment, unless told */
                cycleId?: string;
                kind?: components["schemas"]["AssessmentKind"];
                /** @description the one that is furthest, unless told */
                layer?: components["schemas"]["Layer"];
                /** @description only what is below the minimum of WBK in this area */
                belowArea?: number;
                sort?: components["schemas"]["HeatSort"];
                order?: components["schemas"]["Order"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    HeatMapController_saveInstitutions: {
        parameters: {
            query?: {
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description part of the name of a unit or institution */
                search?: string;
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
                /** @description the latest cycle with an assessment, unless told */
                cycleId?: string;
                kind?: components["schemas"]["AssessmentKind"];
                /** @description the one that is furthest, unless told */
                layer?: components["schemas"]["Layer"];
                /** @description only what is below the minimum of WBK in this area */
                belowArea?: number;
                sort?: components["schemas"]["HeatSort"];
                order?: components["schemas"]["Order"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ItemFiguresController_list: {
        parameters: {
            query?: {
                /** @description the latest cycle with an assessment, unless told */
                cycleId?: string;
                kind?: components["schemas"]["AssessmentKind"];
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
                /** @description on whose sheets */
                layer?: components["schemas"]["Layer"];
                sort?: components["schemas"]["ItemSort"];
                order?: components["schemas"]["Order"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemFiguresView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ItemFiguresController_save: {
        parameters: {
            query?: {
                /** @description the latest cycle with an assessment, unless told */
                cycleId?: string;
                kind?: components["schemas"]["AssessmentKind"];
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
                /** @description on whose sheets */
                layer?: components["schemas"]["Layer"];
                sort?: components["schemas"]["ItemSort"];
                order?: components["schemas"]["Order"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    LayerDifferencesController_institutions: {
        parameters: {
            query?: {
                /** @description the latest cycle with an assessment, unless told */
                cycleId?: string;
                kind?: components["schemas"]["AssessmentKind"];
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
                /** @description two layers: the scores of the second less those of the first */
                between?: components["schemas"]["LayerPair"];
                /** @description by what the greatest differences come first, lowered or raised */
                by?: components["schemas"]["DifferenceMeasure"];
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    LayerDifferencesController_units: {
        parameters: {
            query?: {
                /** @description the latest cycle with an assessment, unless told */
                cycleId?: string;
                kind?: components["schemas"]["AssessmentKind"];
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
                /** @description two layers: the scores of the second less those of the first */
                between?: components["schemas"]["LayerPair"];
                /** @description by what the greatest differences come first, lowered or raised */
                by?: components["schemas"]["DifferenceMeasure"];
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDifferencesView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    LayerDifferencesController_saveInstitutions: {
        parameters: {
            query?: {
                /** @description the latest cycle with an assessment, unless told */
                cycleId?: string;
                kind?: components["schemas"]["AssessmentKind"];
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
                /** @description two layers: the scores of the second less those of the first */
                between?: components["schemas"]["LayerPair"];
                /** @description by what the greatest differences come first, lowered or raised */
                by?: components["schemas"]["DifferenceMeasure"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    LayerDifferencesController_saveUnits: {
        parameters: {
            query?: {
                /** @description the latest cycle with an assessment, unless told */
                cycleId?: string;
                kind?: components["schemas"]["AssessmentKind"];
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
                /** @description two layers: the scores of the second less those of the first */
                between?: components["schemas"]["LayerPair"];
                /** @description by what the greatest differences come first, lowered or raised */
                by?: components["schemas"]["DifferenceMeasure"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    RisksController_list: {
        parameters: {
            query?: {
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description part of the name of a unit or institution */
                search?: string;
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
                reason?: components["schemas"]["RiskCode"];
                predicate?: components["schemas"]["Predicate"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskListView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    RisksController_save: {
        parameters: {
            query?: {
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description part of the name of a unit or institution */
                search?: string;
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
                reason?: components["schemas"]["RiskCode"];
                predicate?: components["schemas"]["Predicate"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    TrendsController_list: {
        parameters: {
            query?: {
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description part of the name of a unit or institution */
                search?: string;
                kind?: components["schemas"]["AssessmentKind"];
                /** @description of a CSV */
                lang?: "id" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrendView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    TrendsController_save: {
        parameters: {
            query?: {
                institutionId?: string;
                institutionKind?: components["schemas"]["InstitutionKind"];
                /** @description part of the name of a unit or institution */
                search?: string;
                kind?: components["schemas"]["AssessmentKind"];
                /** @description of a CSV */
                lang?: "id" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    UnitProfilesController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitProfileView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    RegisterController_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                /** @description part of the name of a unit or institution */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterEntryView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    RegisterController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredAwardView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DeliveryLogController_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                status?: "QUEUED" | "SENT" | "DEFERRED" | "BOUNCED" | "SUPPRESSED" | "LOST";
                /** @description an account's id, or part of its e-mail address or name */
                recipient?: string;
                form?: "DIGEST" | "AT_ONCE" | "STATUTORY";
                /** @description the first instant */
                from?: string;
                /** @description the instant before which */
                to?: string;
                /** @description only what is about this unit */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description rel="next": the address of the next page, where there is one */
                    Link?: string;
                    /** @description to send as If-None-Match: 304 where the page is as it was */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryLogView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DeliveryLogController_save: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                status?: "QUEUED" | "SENT" | "DEFERRED" | "BOUNCED" | "SUPPRESSED" | "LOST";
                /** @description an account's id, or part of its e-mail address or name */
                recipient?: string;
                form?: "DIGEST" | "AT_ONCE" | "STATUTORY";
                /** @description the first instant */
                from?: string;
                /** @description the instant before which */
                to?: string;
                /** @description only what is about this unit */
                unitId?: string;
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DeliveryLogController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedMailView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    WaitingController_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description entries of each kind */
                limit?: number;
                /** @description only these, which `after` goes on with; left out: all */
                kind?: "RETURNED" | "SELF_ASSESSMENT" | "AREA" | "FIRST_PASS" | "ASSIGN" | "SETTLE" | "FORWARD" | "CONCLUDE" | "PROPOSE" | "SCREEN" | "OBJECT" | "OBJECTION" | "LAPSE" | "FIELD" | "PANEL" | "DETERMINE" | "DECIDE" | "REEVALUATION_DUE" | "FOLLOW_UP" | "MENTION";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingView"][];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PeopleController_save: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, as it is; left out: the first page */
                after?: string;
                /** @description rows of a page */
                limit?: number;
                /** @description a part of the name or the address */
                search?: string;
                state?: components["schemas"]["AccountState"];
                /** @description of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id) */
                lang?: "id" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PeopleController_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PortalrbController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PortalrbController_calls: {
        parameters: {
            query?: {
                /** @description the `next` of the page before */
                before?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallsView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PortalrbController_preflight: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreflightView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PortalrbController_make: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalrbTokenBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadePortalrbTokenView"];
                };
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PortalrbController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused or failed (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
}
