//! The servers' configuration.

use std::{fs, path::Path};

pub(super) const POSTFIX_MASTER: &str = "/usr/lib/postfix/sbin/master";
pub(super) const DOVECOT: &str = "/usr/sbin/dovecot";
pub(super) const DOVECOT_IMAP: &str = "/usr/lib/dovecot/imap-login";
pub(super) const DOVECOT_LMTP: &str = "/usr/lib/dovecot/lmtp";

/// A wrong password answers at once (no delay, no penalty that `anvil` adds up); nothing waits for the disk.
const DOVECOT_CONF: &str = "
instance_name = pflow-test
base_dir = DIR/dovecot/run
state_dir = DIR/dovecot/state
log_path = DIR/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <DIR/server.pem
ssl_key = <DIR/server.key
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_default_realm = acme.test
auth_failure_delay = 0
mail_max_userip_connections = 1000
mail_fsync = never
first_valid_uid = 1
recipient_delimiter = +
lmtp_save_to_detail_mailbox = yes
lda_mailbox_autocreate = yes
mail_location = maildir:~/Maildir
passdb {
  driver = static
  args = password=RARE_WORD
}
passdb {
  driver = static
  args = password=PASSWORD
}
userdb {
  driver = static
  args = uid=mail gid=mail home=DIR/mail/%Lu allow_all_users=yes
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    special_use = \\Sent
  }
}
service imap-login {
  service_count = 0
  inet_listener imap {
    address = 127.0.0.1
    port = IMAP_PORT
  }
  inet_listener imaps {
    address = 127.0.0.1
    port = IMAPS_PORT
    ssl = yes
  }
}
service lmtp {
  unix_listener DIR/postfix/queue/lmtp {
    mode = 0666
  }
}
service auth {
  unix_listener DIR/postfix/queue/auth {
    mode = 0666
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
";

/// Delivery is over LMTP to Dovecot: Postfix's own `virtual` refuses maps with `$1`.
const MAIN_CF: &str = "
compatibility_level = 3.6
queue_directory = DIR/postfix/queue
data_directory = DIR/postfix/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = DIR/postfix/mail.log
maillog_file_prefixes = DIR/postfix
myhostname = mx.acme.test
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
alias_maps =
alias_database =
virtual_mailbox_domains = DOMAINS strict.test
virtual_mailbox_maps = regexp:DIR/postfix/etc/mailboxes
virtual_transport = lmtp:unix:lmtp
transport_maps = regexp:DIR/postfix/etc/transport
default_transport = error:no mail leaves the test server
relay_transport = error:no mail leaves the test server
sender_bcc_maps = regexp:DIR/postfix/etc/sender_bcc
smtpd_relay_restrictions = reject_unauth_destination
smtpd_recipient_restrictions = check_recipient_access regexp:DIR/postfix/etc/rcpt
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = auth
smtpd_tls_security_level = may
smtpd_tls_cert_file = DIR/server.pem
smtpd_tls_key_file = DIR/server.key
tls_random_source = dev:/dev/urandom
smtputf8_enable = yes
smtpd_peername_lookup = no
smtpd_error_sleep_time = 0
smtpd_hard_error_limit = 1000
smtpd_junk_command_limit = 100000
smtpd_client_connection_count_limit = 0
smtpd_client_connection_rate_limit = 0
smtpd_client_message_rate_limit = 0
smtpd_client_recipient_rate_limit = 0
smtpd_client_auth_rate_limit = 0
in_flow_delay = 0
lmtp_destination_concurrency_limit = 50
lmtp_destination_recipient_limit = 1
";

/// `strict.test` has one mailbox; Postfix itself refuses all others.
const MAILBOXES: &str = "
/^claire@strict[.]test$/ OK
/@(acme|example)[.]test$/ OK
";

const RCPT: &str = "
/^nobody@/ 550 5.1.1 no such user
/^later@/ 451 4.3.0 try again later
";

/// Delivered to a program that does not know the user (`EX_NOUSER`): recipients of the transport `error` are refused at RCPT.
const TRANSPORT: &str = "
/^gone@/ gone:
";

const SENDER_BCC: &str = "
/^(filed[^@+]*)@(.*)$/ ${1}+Sent@${2}
";

const MASTER_CF: &str = "
127.0.0.1:SMTP_PORT inet n - n - - smtpd
127.0.0.1:SMTPS_PORT inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
showq unix n - n - - showq
error unix - - n - - error
gone unix - n n - - pipe user=nobody argv=/bin/sh -c {exit 67}
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
";

/// `ports`: smtp, smtps, imap, imaps.
pub(super) fn write(dir: &Path, ports: [u16; 4]) {
    let etc = dir.join("postfix/etc");
    fs::create_dir_all(&etc).unwrap();
    let files = [
        (dir.join("dovecot.conf"), DOVECOT_CONF),
        (etc.join("main.cf"), MAIN_CF),
        (etc.join("master.cf"), MASTER_CF),
        (etc.join("mailboxes"), MAILBOXES),
        (etc.join("rcpt"), RCPT),
        (etc.join("transport"), TRANSPORT),
        (etc.join("sender_bcc"), SENDER_BCC),
    ];
    for (path, text) in files {
        let text = text
            .replace("DIR", dir.to_str().unwrap())
            .replace("SMTP_PORT", &ports[0].to_string())
            .replace("SMTPS_PORT", &ports[1].to_string())
            .replace("IMAP_PORT", &ports[2].to_string())
            .replace("IMAPS_PORT", &ports[3].to_string())
            .replace("RARE_WORD", super::RARE_PASSWORD)
            .replace("PASSWORD", super::PASSWORD)
            .replace("DOMAINS", &super::DOMAINS.join(" "));
        fs::write(path, text).unwrap();
    }
}
