//! What a migration needs beyond the tables' owner: roles, and the right to create. Where the user lacks it, an administrator runs
//! a few statements once.

use sqlx::{AssertSqlSafe, FromRow, migrate::Migrator};

use super::{Db, Error};

#[derive(FromRow)]
#[expect(clippy::struct_excessive_bools, reason = "one answer of the server each")]
struct Rights {
    user: String,
    database: String,
    version: i32,
    is_superuser: bool,
    creates_roles: bool,
    creates_in_database: bool,
    creates_in_public: bool,
    citext: bool,
}

/// The statements an administrator has to run before `migrator` can; empty: none.
pub(super) async fn missing(db: &Db, migrator: &Migrator) -> Result<Vec<String>, Error> {
    let rights: Rights = sqlx::query_as(
        "SELECT quote_ident(current_user) AS user, quote_ident(current_database()) AS database,
                current_setting('server_version_num')::int AS version,
                rolsuper AS is_superuser, rolcreaterole AS creates_roles,
                has_database_privilege(current_database(), 'CREATE') AS creates_in_database,
                has_schema_privilege('public', 'CREATE') AS creates_in_public,
                EXISTS (SELECT FROM pg_available_extensions WHERE name = 'citext') AS citext
           FROM pg_roles WHERE rolname = current_user",
    )
    .fetch_one(db.pool())
    .await?;
    if rights.version < 130_000 {
        return Err(Error::Migration(format!(
            "PostgreSQL {} is too old; 13 or newer is needed",
            rights.version / 10_000
        )));
    }
    if !rights.citext {
        return Err(Error::Migration(
            "the server has no extension citext; install PostgreSQL's contrib package".to_owned(),
        ));
    }
    if rights.is_superuser {
        return Ok(Vec::new());
    }
    let mut statements = Vec::new();
    for role in created_by(migrator) {
        statements.extend(for_role(db, &rights, &role).await?);
    }
    let Rights { user, database, .. } = &rights;
    if !rights.creates_in_database {
        statements.push(format!("GRANT CREATE ON DATABASE {database} TO {user};"));
    }
    if !rights.creates_in_public {
        statements.push(format!("GRANT CREATE ON SCHEMA public TO {user};"));
    }
    Ok(statements)
}

async fn for_role(db: &Db, rights: &Rights, role: &str) -> Result<Vec<String>, Error> {
    // The role's name comes from our own migrations.
    let sql = format!("SELECT pg_has_role(oid, 'MEMBER') FROM pg_roles WHERE rolname = '{role}'");
    let is_member: Option<bool> = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_optional(db.pool()).await?;
    let grant = format!("GRANT {role} TO {};", rights.user);
    Ok(match is_member {
        Some(true) => Vec::new(),
        // Since 16, CREATEROLE reaches only the roles one has made oneself.
        Some(false) if rights.creates_roles && rights.version < 160_000 => Vec::new(),
        Some(false) => vec![grant],
        None if rights.creates_roles => Vec::new(),
        None => vec![format!("CREATE ROLE {role} NOLOGIN NOBYPASSRLS;"), grant],
    })
}

/// The roles that the migrations create.
fn created_by(migrator: &Migrator) -> Vec<String> {
    let mut roles: Vec<String> = Vec::new();
    for migration in migrator.iter() {
        for rest in migration.sql.as_str().split("CREATE ROLE ").skip(1) {
            let role: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            if !role.is_empty() && !roles.contains(&role) {
                roles.push(role);
            }
        }
    }
    roles
}
