// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/StoreSession.h"

#include "base/FileBytes.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace likeness::cli {
namespace {

struct OperatorOptions {
    StoreOptions store;
    std::string name;
    bool isAdministrator = false;
    SecretSource newPassword;
};

using OperatorCommand = Result<Answer> (*)(store::EnrolmentStore&, const OperatorOptions&, const Secrets&);

const char* roleName(store::Role role) {
    return role == store::Role::Administrator ? "administrator" : "operator";
}

Result<store::Operator> named(store::EnrolmentStore& opened, const std::string& name) {
    const auto all = opened.operators();
    if (!all) {
        return fail(all);
    }
    const auto found = std::ranges::find(*all, name, &store::Operator::name);
    if (found == all->end()) {
        return fail(ErrorCode::NotFound, "there is no operator " + displayName(name));
    }
    return *found;
}

Result<Answer> list(store::EnrolmentStore& opened, const OperatorOptions&, const Secrets&) {
    const auto all = opened.operators();
    if (!all) {
        return fail(all);
    }
    Answer answer;
    for (const store::Operator& each : *all) {
        answer.text += each.name + "\t" + roleName(each.role) + (each.isDisabled ? "\tdisabled" : "") + "\n";
        answer.json["operators"].push_back({{"name", each.name},
                                            {"role", roleName(each.role)},
                                            {"disabled", each.isDisabled},
                                            {"created", momentOf(each.created)}});
    }
    return answer;
}

Result<Answer> add(store::EnrolmentStore& opened, const OperatorOptions& options, const Secrets&) {
    const auto password =
        readSecret(options.newPassword, "new-password", "Password for " + options.name, true);
    const auto role = options.isAdministrator ? store::Role::Administrator : store::Role::Operator;
    const auto id = password ? opened.addOperator(options.name, role, *password) : fail(password);
    if (!id) {
        return fail(id);
    }
    return Answer{0,
                  options.name + " is an " + roleName(role) + " now.\n",
                  {{"name", options.name}, {"role", roleName(role)}}};
}

Result<Answer> setPassword(store::EnrolmentStore& opened, const OperatorOptions& options,
                           const Secrets& with) {
    const auto who = named(opened, options.name);
    const auto password =
        who ? readSecret(options.newPassword, "new-password", "New password for " + options.name, true)
            : fail(who);
    const bool isOwn = who && who->id == opened.signedIn()->id;
    const auto done = !password ? fail(password)
                      : isOwn   ? opened.setOwnPassword(with.password, *password)
                                : opened.setPassword(who->id, *password);
    if (!done) {
        return fail(done);
    }
    return Answer{0, "The password of " + options.name + " is changed.\n", {{"name", options.name}}};
}

Result<Answer> change(store::EnrolmentStore& opened, const std::string& name, store::Role role,
                      bool isDisabled) {
    const auto who = named(opened, name);
    const auto done = who ? opened.changeOperator(who->id, role, isDisabled) : fail(who);
    if (!done) {
        return fail(done);
    }
    return Answer{0,
                  name +
                      (isDisabled ? " is disabled.\n" : std::string(" is an ") + roleName(role) + " now.\n"),
                  {{"name", name}, {"role", roleName(role)}, {"disabled", isDisabled}}};
}

Result<Answer> setRole(store::EnrolmentStore& opened, const OperatorOptions& options, const Secrets&) {
    return change(opened, options.name,
                  options.isAdministrator ? store::Role::Administrator : store::Role::Operator, false);
}

Result<Answer> disable(store::EnrolmentStore& opened, const OperatorOptions& options, const Secrets&) {
    const auto who = named(opened, options.name);
    return who ? change(opened, options.name, who->role, true) : fail(who);
}

} // namespace

void addOperatorsCommand(CLI::App& app, Command& chosen) {
    struct Action {
        const char* name;
        const char* description;
        OperatorCommand run;
        bool hasName, hasRole, hasPassword;
    };
    constexpr Action kActions[] = {
        {"list", "Who may use the store", list, false, false, false},
        {"add", "Add an operator", add, true, true, true},
        {"password", "Change a password: your own, or as an administrator anybody's", setPassword, true,
         false, true},
        {"role",
         "Make somebody an operator, or with --administrator an administrator; also enables them again",
         setRole, true, true, false},
        {"disable", "Keep somebody from signing in", disable, true, false, false},
    };
    CLI::App* operators =
        app.add_subcommand("operators", "Who may use the store: list, add, password, role, disable");
    operators->require_subcommand(1);
    for (const Action& action : kActions) {
        const auto options = std::make_shared<OperatorOptions>();
        CLI::App* command = operators->add_subcommand(action.name, action.description);
        if (action.hasName) {
            command->add_option("NAME", options->name, "The operator's name")->required()->type_name("");
        }
        if (action.hasRole) {
            command->add_flag("--administrator", options->isAdministrator, "May do everything");
        }
        addStoreOptions(*command, options->store);
        if (action.hasPassword) {
            addSecretOptions(*command, "new-password", "the new password", options->newPassword);
        }
        command->callback([options, run = action.run, &chosen] {
            chosen = [options, run](const CommonOptions&) -> Result<Answer> {
                Secrets with;
                const auto opened = openStoreAndSignIn(options->store, with);
                return opened ? run(**opened, *options, with) : fail(opened);
            };
        });
    }
}

} // namespace likeness::cli
