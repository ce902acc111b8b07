// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "EngineHost.h"

#include "DeviceWording.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFile>

namespace likeness {

EngineHost::EngineHost(QObject* parent) : QObject(parent) {
    connect(&m_loading, &QFutureWatcherBase::finished, this, &EngineHost::onLoaded);
}

EngineHost::~EngineHost() = default;

EngineHost::Loaded EngineHost::create(const OptionsSource& source) {
    const Result<EngineOptions> options = source();
    if (!options) {
        return {{}, fail(options)};
    }
    Result<std::unique_ptr<Engine>> engine = Engine::create(*options);
    if (!engine) {
        return {options->pack, fail(engine)};
    }
    return {options->pack, std::shared_ptr<Engine>(*std::move(engine))};
}

void EngineHost::load(const OptionsSource& source) {
    m_source = source;
    m_pack.clear();
    m_engine.reset();
    m_problem = {};
    m_error.reset();
    m_state = State::Loading;
    m_loading.setFuture(
        QtConcurrent::run([source] { return std::make_shared<const Loaded>(create(source)); }));
    emit stateChanged();
}

void EngineHost::load(const EngineOptions& options) {
    load([options]() -> Result<EngineOptions> { return options; });
}

void EngineHost::reload() {
    // A copy, since `load` assigns the member that its argument would refer to.
    load(OptionsSource(m_source));
}

void EngineHost::onLoaded() {
    if (m_loading.future().resultCount() == 0) {
        return;
    }
    const std::shared_ptr<const Loaded> loaded = m_loading.result();
    m_loading.setFuture({}); // or the future would keep the engine alive
    m_pack = loaded->pack;
    if (loaded->engine) {
        m_engine = *loaded->engine;
        m_state = State::Ready;
    } else {
        m_error = loaded->engine.error().code;
        m_problem = Problem::withModelPack(loaded->engine.error());
        m_state = State::Failed;
    }
    emit stateChanged();
}

QString EngineHost::packFolder() const {
#ifdef Q_OS_WIN
    return QString::fromStdWString(m_pack.wstring());
#else
    return QFile::decodeName(m_pack.c_str());
#endif
}

QString EngineHost::pack() const {
    return m_engine ? QString::fromStdString(m_engine->pack().name + ' ' + m_engine->pack().version)
                    : QString();
}

QString EngineHost::packDescription() const {
    return m_engine ? QString::fromStdString(m_engine->pack().description) : QString();
}

QString EngineHost::model() const {
    return m_engine ? QString::fromStdString(m_engine->pack().model.name) : QString();
}

QString EngineHost::device() const {
    if (!m_engine) {
        return {};
    }
    const DeviceProof& proof = m_engine->device();
    const QString hardware = QString::fromStdString(proof.hardware);
    return hardware.isEmpty() ? deviceName(proof.device)
                              : tr("%1: %2").arg(deviceName(proof.device), hardware);
}

QString EngineHost::fallbackReason() const {
    return m_engine ? QString::fromStdString(m_engine->fallbackReason()) : QString();
}

QStringList EngineHost::packFiles() const {
    QStringList lines;
    if (m_engine) {
        for (const PackDescription::File& file : m_engine->pack().files) {
            lines.append(QString::fromStdString(file.role + ": " + file.name + " (" + file.licence + ')'));
        }
    }
    return lines;
}

} // namespace likeness
