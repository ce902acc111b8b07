// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Problem.h"

#include "engine/Engine.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtQml/qqmlregistration.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace likeness {

/// Loads the engine on a worker, so that the window can be used meanwhile, and tells what was loaded.
/// Destroying it is safe while it loads, and does not wait. Lives on the GUI thread.
class EngineHost : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("there is one, given to the window")
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(likeness::Problem problem READ problem NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString packFolder READ packFolder NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString pack READ pack NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString packDescription READ packDescription NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString model READ model NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString device READ device NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString fallbackReason READ fallbackReason NOTIFY stateChanged FINAL)
    Q_PROPERTY(QStringList packFiles READ packFiles NOTIFY stateChanged FINAL)

  public:
    enum class State { Idle, Loading, Ready, Failed };
    Q_ENUM(State)

    explicit EngineHost(QObject* parent = nullptr);
    ~EngineHost() override;

    /// Says what to load; asked on a worker, and again on every reload, so that it may look for the pack.
    using OptionsSource = std::function<Result<EngineOptions>()>;

    /// Starts loading; a load in flight is forgotten.
    void load(const OptionsSource& source);
    void load(const EngineOptions& options);
    /// Loads again what was asked for last, for after the user has mended something.
    Q_INVOKABLE void reload();

    [[nodiscard]] State state() const noexcept { return m_state; }
    /// Null unless `Ready`.
    [[nodiscard]] const std::shared_ptr<Engine>& engine() const noexcept { return m_engine; }
    [[nodiscard]] const Problem& problem() const noexcept { return m_problem; }
    /// What kind of failure it was; nothing unless `Failed`.
    [[nodiscard]] const std::optional<ErrorCode>& error() const noexcept { return m_error; }
    [[nodiscard]] QString packFolder() const;
    /// Name and version, "standard 1.0".
    [[nodiscard]] QString pack() const;
    [[nodiscard]] QString packDescription() const;
    [[nodiscard]] QString model() const;
    /// What really runs, for people: "Processor", "OpenCL: name of the GPU".
    [[nodiscard]] QString device() const;
    /// Why it is not the device that was asked for; empty when it is.
    [[nodiscard]] QString fallbackReason() const;
    /// One line for each net: role, file, licence.
    [[nodiscard]] QStringList packFiles() const;

  signals:
    void stateChanged();

  private:
    struct Loaded {
        std::filesystem::path pack; ///< Empty when it was not even found.
        Result<std::shared_ptr<Engine>> engine;
    };
    static Loaded create(const OptionsSource& source);
    void onLoaded();

    State m_state = State::Idle;
    OptionsSource m_source;
    std::filesystem::path m_pack;
    std::shared_ptr<Engine> m_engine;
    Problem m_problem;
    std::optional<ErrorCode> m_error;
    QFutureWatcher<std::shared_ptr<const Loaded>> m_loading;
};

} // namespace likeness
